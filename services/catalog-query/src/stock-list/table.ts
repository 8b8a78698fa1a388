import { effectOf, type StockEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow, VariantRow } from '@jangteo/contracts/catalog/product-row'
import { standsIn } from '@jangteo/contracts/catalog/stock-standing'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { addTo } from '../product/tallies.ts'

/** Every variant with the lists it stands in, and what its movements add up to so far. */
export const stockSchema = `
CREATE TABLE IF NOT EXISTS stock_list(variant_id TEXT PRIMARY KEY, product_id TEXT NOT NULL, sku TEXT NOT NULL, category TEXT NOT NULL,
  shelf INTEGER NOT NULL, low INTEGER NOT NULL, out INTEGER NOT NULL, held INTEGER NOT NULL, changed_at TEXT NOT NULL,
  ledger_on_hand INTEGER NOT NULL DEFAULT 0, ledger_reserved INTEGER NOT NULL DEFAULT 0, agrees INTEGER NOT NULL DEFAULT 1) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS stock_list_sku ON stock_list(sku);
CREATE INDEX IF NOT EXISTS stock_list_shelf ON stock_list(changed_at, variant_id) WHERE shelf = 1;
CREATE INDEX IF NOT EXISTS stock_list_low ON stock_list(changed_at, variant_id) WHERE low = 1;
CREATE INDEX IF NOT EXISTS stock_list_held ON stock_list(changed_at, variant_id) WHERE held = 1;`

const put = `INSERT INTO stock_list(variant_id, product_id, sku, category, shelf, low, out, held, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT(variant_id) DO UPDATE SET category = excluded.category, shelf = excluded.shelf, low = excluded.low, out = excluded.out, held = excluded.held,
  changed_at = excluded.changed_at`

const putVariant = (db: Database, row: ProductRow, variant: VariantRow): void => {
  const { ALL, LOW, OUT, HELD } = standsIn(row, variant)
  const flags = [ALL, LOW, OUT, HELD].map(Number)
  statement(db, put).run(variant.id, row.id, variant.sku, row.category, ...flags, variant.changedAt ?? row.createdAt)
}

/** Keeps the list equal to the row. A row that is folded keeps what did not change, so the rest of 200 variants is not written again. */
export const listStock = (db: Database, before: ProductRow | null, after: ProductRow): void => {
  const moved = before?.status !== after.status || before?.category !== after.category
  const known = new Set(before?.variants)
  for (const variant of after.variants) if (moved || !known.has(variant)) putVariant(db, after, variant)
  const born = after.variants.length - (before?.variants.length ?? 0)
  addTo(db, 'variants', born)
  addTo(db, 'agreeing', born)
}

const agreed = 'SELECT agrees FROM stock_list WHERE variant_id = ?'
const add = `UPDATE stock_list SET ledger_on_hand = ledger_on_hand + $moved, ledger_reserved = ledger_reserved + $held,
  agrees = ledger_on_hand + $moved = $onHand AND ledger_reserved + $held = $reserved WHERE variant_id = $variantId RETURNING agrees`

/** Adds a movement up and compares the sum with the balances that came with it. */
export const sumMovement = (db: Database, event: StockEvent): void => {
  const { variantId, onHand, reserved } = event
  const effect = effectOf(event)
  const was = statement(db, agreed).pluck().get(variantId) as number
  const is = statement(db, add).pluck().get({ variantId, onHand, reserved, moved: effect.onHand, held: effect.reserved }) as number
  addTo(db, 'agreeing', is - was)
}
