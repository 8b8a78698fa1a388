import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { availableOf } from '../product/fold.ts'

/** What lists filter and sort by; `n` is the row id that full text shares. `changed_at` = when something last happened that customers care about. */
export const listSchema = `
CREATE TABLE IF NOT EXISTS product_list(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE, status TEXT NOT NULL, category TEXT NOT NULL,
  price_from INTEGER NOT NULL, in_stock INTEGER NOT NULL, created_at TEXT NOT NULL, published_at TEXT, changed_at TEXT);
CREATE INDEX IF NOT EXISTS product_list_newest ON product_list(status, created_at, id);
CREATE INDEX IF NOT EXISTS product_list_category ON product_list(status, category, created_at, id);
CREATE INDEX IF NOT EXISTS product_list_price ON product_list(status, price_from, id);
CREATE INDEX IF NOT EXISTS product_list_changed ON product_list(status, changed_at);
CREATE INDEX IF NOT EXISTS product_list_published ON product_list(status, published_at);`

const upsert = `INSERT INTO product_list(id, slug, status, category, price_from, in_stock, created_at, published_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT(id) DO UPDATE SET status = excluded.status, category = excluded.category, price_from = excluded.price_from, in_stock = excluded.in_stock,
  published_at = coalesce(product_list.published_at, excluded.published_at), changed_at = coalesce(excluded.changed_at, product_list.changed_at)`

/** Keeps the list's columns equal to the row. */
export const listProduct = (db: Database, row: ProductRow, event: CatalogEvent): void => {
  const published = event.type === 'product-published' ? event.at : null
  const news = [published, row.priceChange?.at, row.stockChange?.at].filter((at) => at === event.at)
  const { id, slug, status, category, priceFrom, createdAt } = row
  statement(db, upsert).run(id, slug, status, category, priceFrom, availableOf(row) > 0 ? 1 : 0, createdAt, published, news[0] ?? null)
}
