import { hasProblem, isToShip, type Order } from '@jangteo/contracts/orders/order'
import type { Step } from '@jangteo/cqrs/read/projection'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { wordsOf, wordsSchema } from './words.ts'

/**
 * What the list filters and sorts by. `n` is the time of placing and SQLite's own row number, which every index and the search index end with:
 * whatever is asked for comes newest first without being sorted.
 */
export const columnsSchema = `
CREATE TABLE IF NOT EXISTS order_columns(
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, total INTEGER NOT NULL, customer_id TEXT,
  lifecycle TEXT NOT NULL, payment TEXT NOT NULL, fulfilment TEXT NOT NULL, to_ship INTEGER NOT NULL, problem INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS order_by_total ON order_columns(total);
CREATE INDEX IF NOT EXISTS order_by_lifecycle ON order_columns(lifecycle);
CREATE INDEX IF NOT EXISTS order_by_payment ON order_columns(payment);
CREATE INDEX IF NOT EXISTS order_by_fulfilment ON order_columns(fulfilment);
CREATE INDEX IF NOT EXISTS order_by_customer ON order_columns(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS order_to_ship ON order_columns(to_ship) WHERE to_ship = 1;
CREATE INDEX IF NOT EXISTS order_with_problem ON order_columns(problem) WHERE problem = 1;
${wordsSchema}`

/** Places in one millisecond. */
const PER_MS = 1024

/** The first place of a moment (ISO 8601) in the order of time. */
export const placeAt = (time: string): number => Date.parse(time) * PER_MS

/** Where in its millisecond an order belongs: every replica begins to look there. Of two on one place the one folded first has it (ADR 18). */
const within = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % PER_MS, 0)

/** The order's own place, or where that is taken the next one of its millisecond; one that is full goes on in the next. */
const freePlace = (db: Database, { placedAt, id }: Order): number => {
  const [first, own] = [placeAt(placedAt), within(id)]
  for (let i = 0; ; i++) {
    const n = first + (i < PER_MS ? (own + i) % PER_MS : i)
    if (!statement(db, 'SELECT 1 FROM order_columns WHERE n = ?').get(n)) return n
  }
}

const moving = (order: Order) => [order.lifecycle, order.payment, order.fulfilment, Number(isToShip(order)), Number(hasProblem(order))]

const updateSql = `UPDATE order_columns SET lifecycle = ?, payment = ?, fulfilment = ?, to_ship = ?, problem = ?
  WHERE n = (SELECT n FROM order_columns WHERE n >= ? AND id = ? LIMIT 1)`

/** Keeps the tables beside the rows. Of the columns only the last five ever change, of the words none. */
export const keepColumns = (db: Database, id: string, steps: readonly Step<Order>[]): void => {
  const [before, after] = [steps[0]?.before, steps.at(-1)?.after]
  if (!after) return
  const now = moving(after)
  if (before) {
    const was = moving(before)
    if (now.every((value, at) => value === was[at])) return
    statement(db, updateSql).run(...now, placeAt(after.placedAt), id)
    return
  }
  const n = freePlace(db, after)
  statement(db, 'INSERT INTO order_columns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(n, id, after.total, after.customerId, ...now)
  statement(db, 'INSERT INTO order_words(rowid, number, email, name, sku) VALUES (?, ?, ?, ?, ?)').run(n, ...wordsOf(after))
}
