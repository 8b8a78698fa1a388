import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { type StockView, standsIn } from '@jangteo/contracts/catalog/stock-standing'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

export const tallySchema = `CREATE TABLE IF NOT EXISTS tallies(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;`

type Share = 'published' | 'draft' | 'archived' | 'shelf' | 'low-stock' | 'sold-out' | 'much-held'
/** `variants`: all there ever were; `agreeing`: those whose ledger adds up to their row. */
type Tally = Share | 'variants' | 'agreeing'

/** What one product adds to each tally. */
const shareOf = (row: ProductRow | null): Record<Share, number> => {
  const all = row?.variants.map((variant) => standsIn(row, variant)) ?? []
  const count = (name: StockView) => all.filter((one) => one[name]).length
  const is = (status: ProductRow['status']) => Number(row?.status === status)
  return {
    ...{ published: is('PUBLISHED'), draft: is('DRAFT'), archived: is('ARCHIVED') },
    ...{ shelf: count('ALL'), 'low-stock': count('LOW'), 'sold-out': count('OUT'), 'much-held': count('HELD') },
  }
}

const sql = `INSERT INTO tallies VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = value + excluded.value`

export const addTo = (db: Database, name: Tally, by: number): void => {
  if (by !== 0) statement(db, sql).run(name, by)
}

/** Counts as rows change, so that a gauge reads one number instead of counting rows. */
export const tallyProducts = (db: Database, before: ProductRow | null, after: ProductRow): void => {
  const [was, is] = [shareOf(before), shareOf(after)]
  for (const name of Object.keys(is) as Share[]) addTo(db, name, is[name] - was[name])
}

export const tally = (db: Database, name: Tally): number =>
  (statement(db, 'SELECT value FROM tallies WHERE name = ?').pluck().get(name) as number | undefined) ?? 0
