import { hasProblem, isToShip, type Order } from '@jangteo/contracts/orders/order'
import type { Step } from '@jangteo/cqrs/read/projection'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { normal, wordsOf } from './words.ts'

/** What the list filters and sorts by, and the beginnings it is searched by. */
export const columnsSchema = `
CREATE TABLE IF NOT EXISTS order_columns(
  id TEXT PRIMARY KEY, placed_at TEXT NOT NULL, total INTEGER NOT NULL, customer_id TEXT, email TEXT NOT NULL,
  lifecycle TEXT NOT NULL, payment TEXT NOT NULL, fulfilment TEXT NOT NULL, to_ship INTEGER NOT NULL, problem INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS order_by_time ON order_columns(placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_total ON order_columns(total, id);
CREATE INDEX IF NOT EXISTS order_by_lifecycle ON order_columns(lifecycle, placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_payment ON order_columns(payment, placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_fulfilment ON order_columns(fulfilment, placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_email ON order_columns(email, placed_at, id);
CREATE INDEX IF NOT EXISTS order_by_customer ON order_columns(customer_id, placed_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS order_to_ship ON order_columns(placed_at, id) WHERE to_ship = 1;
CREATE INDEX IF NOT EXISTS order_with_problem ON order_columns(placed_at, id) WHERE problem = 1;
CREATE TABLE IF NOT EXISTS order_skus(sku TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(sku, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS order_words(word TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(word, id)) WITHOUT ROWID;`

const moving = (order: Order) => [order.lifecycle, order.payment, order.fulfilment, Number(isToShip(order)), Number(hasProblem(order))]

/** Keeps the tables beside the rows. Of the columns only the last five ever change, of words and SKUs none. */
export const keepColumns = (db: Database, id: string, steps: readonly Step<Order>[]): void => {
  const [before, after] = [steps[0]?.before, steps.at(-1)?.after]
  if (!after) return
  const now = moving(after)
  if (before) {
    const was = moving(before)
    if (now.some((value, at) => value !== was[at]))
      statement(db, 'UPDATE order_columns SET lifecycle = ?, payment = ?, fulfilment = ?, to_ship = ?, problem = ? WHERE id = ?').run(...now, id)
    return
  }
  const { placedAt, total, customerId, contact, lines } = after
  statement(db, 'INSERT INTO order_columns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(id, placedAt, total, customerId, normal(contact.email), ...now)
  for (const sku of new Set(lines.map((line) => line.sku))) statement(db, 'INSERT INTO order_skus VALUES (?, ?)').run(sku, id)
  for (const word of wordsOf(after)) statement(db, 'INSERT INTO order_words VALUES (?, ?)').run(word, id)
}
