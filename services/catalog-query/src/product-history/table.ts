import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { changeOf } from './change.ts'

/** Who changed what. `n` counts a product's own lines, so it is equal on every replica and is the cursor. */
export const historySchema = `CREATE TABLE IF NOT EXISTS product_history(product_id TEXT, n INTEGER, at TEXT NOT NULL, by_whom TEXT, change TEXT NOT NULL, PRIMARY KEY(product_id, n)) WITHOUT ROWID;`

const sql = `INSERT INTO product_history SELECT $id, coalesce(max(n), 0) + 1, $at, $by, $change FROM product_history WHERE product_id = $id`

export const noteChange = (db: Database, event: CatalogEvent): void => {
  const change = changeOf(event)
  if (change) statement(db, sql).run({ id: event.productId, at: event.at, by: event.by, change: JSON.stringify(change) })
}
