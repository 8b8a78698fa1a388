import type { ProductMoment } from '@jangteo/contracts/catalog/product-moment'
import type { CatalogEvent, StockEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

const KEPT = 20

export const momentsSchema = `
CREATE TABLE IF NOT EXISTS product_moments(product_id TEXT, seq INTEGER, kind TEXT NOT NULL, at TEXT NOT NULL, variant_id TEXT NOT NULL,
  quantity INTEGER, left_over INTEGER, was INTEGER, now INTEGER, PRIMARY KEY(product_id, seq)) WITHOUT ROWID;`

type Told = Omit<ProductMoment, 'seq' | 'at' | 'variantId'>

/** Holding an order's units is what a customer calls sold; letting go of them, that they are back. What the shelf itself does is the shop's business. */
const ofStock = ({ kind, quantity, onHand, reserved }: StockEvent): Told | null => {
  const told = { quantity: Math.abs(quantity), left: onHand - reserved, was: null, now: null }
  if (kind === 'RESERVED') return { kind: 'SOLD', ...told }
  if (kind === 'RELEASED') return { kind: 'BACK', ...told }
  return kind === 'RECEIVED' || kind === 'RETURNED' ? { kind: 'ARRIVED', ...told } : null
}

const told = (event: CatalogEvent): (Told & { variantId: string }) | null => {
  if (event.type === 'price-changed') return { kind: 'PRICE', variantId: event.variantId, quantity: null, left: null, was: event.was, now: event.price }
  if (event.type !== 'stock-changed') return null
  const moment = ofStock(event)
  return moment && { ...moment, variantId: event.variantId }
}

const last = 'SELECT max(seq) FROM product_moments WHERE product_id = ?'

/** Notes what happens to a product while it is for sale; only the newest stay. */
export const noteMoment = (db: Database, before: ProductRow | null, event: CatalogEvent): void => {
  const moment = before?.status === 'PUBLISHED' ? told(event) : null
  if (!before || !moment) return
  const seq = ((statement(db, last).pluck().get(before.id) as number | null) ?? 0) + 1
  const { kind, variantId, quantity, left, was, now } = moment
  statement(db, 'INSERT INTO product_moments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(before.id, seq, kind, event.at, variantId, quantity, left, was, now)
  statement(db, 'DELETE FROM product_moments WHERE product_id = ? AND seq <= ?').run(before.id, seq - KEPT)
}

const read = `SELECT seq, kind, at, variant_id AS variantId, quantity, left_over AS "left", was, now FROM product_moments
WHERE product_id = (SELECT id FROM product_list WHERE (id = ? OR slug = ?) AND status = 'PUBLISHED') ORDER BY seq DESC`

/** Newest first; nothing of a product that is not for sale. */
export const momentsOf = (db: Database, idOrSlug: string): ProductMoment[] => statement(db, read).all(idOrSlug, idOrSlug) as ProductMoment[]
