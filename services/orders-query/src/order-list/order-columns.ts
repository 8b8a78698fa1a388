import type { Order } from '@jangteo/contracts/orders/order'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { wordsOf } from './words.ts'

/** What the list filters and sorts by, and the beginnings it is searched by. */
export const columnsSchema = `
CREATE TABLE IF NOT EXISTS order_columns(
  id TEXT PRIMARY KEY, placed_at TEXT NOT NULL, total INTEGER NOT NULL, customer_id TEXT, lifecycle TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS order_by_time ON order_columns(placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_total ON order_columns(total, id);
CREATE INDEX IF NOT EXISTS order_by_lifecycle ON order_columns(lifecycle, placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_customer ON order_columns(customer_id, placed_at, id) WHERE customer_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS order_words(word TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(word, id)) WITHOUT ROWID;`

/** Keeps both tables beside the rows. Of the columns only the lifecycle ever changes, of the words none. */
export const keepColumns = (db: Database, id: string, before: Order | null, after: Order | null): void => {
  if (!after) return
  if (before) {
    if (before.lifecycle !== after.lifecycle) statement(db, 'UPDATE order_columns SET lifecycle = ? WHERE id = ?').run(after.lifecycle, id)
    return
  }
  const { placedAt, total, customerId, lifecycle } = after
  statement(db, 'INSERT INTO order_columns VALUES (?, ?, ?, ?, ?)').run(id, placedAt, total, customerId, lifecycle)
  for (const word of wordsOf(after)) statement(db, 'INSERT INTO order_words VALUES (?, ?)').run(word, id)
}
