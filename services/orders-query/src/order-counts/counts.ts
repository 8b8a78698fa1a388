import { hasProblem, isToShip, type Order } from '@jangteo/contracts/orders/order'
import type { Step } from '@jangteo/cqrs/read/projection'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** Counters beside the rows, so that a gauge is read in one step. `steps` = everything that ever happened to an order. `revenue` = what the day's orders that are confirmed or completed are worth, without what was cancelled of them. */
export const countsSchema = `
CREATE TABLE IF NOT EXISTS order_counts(
  scope TEXT PRIMARY KEY, count INTEGER NOT NULL, open INTEGER NOT NULL, to_ship INTEGER NOT NULL, problems INTEGER NOT NULL, steps INTEGER NOT NULL, latest_id TEXT, latest_at TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS order_days(day TEXT PRIMARY KEY, count INTEGER NOT NULL, revenue INTEGER NOT NULL) WITHOUT ROWID;`

/** Scope of the counts over all orders; a customer's scope is `customer:<id>`. */
export const ALL = 'all'
export const ofCustomer = (id: string): string => `customer:${id}`

const isOpen = ({ lifecycle }: Order) => lifecycle === 'PLACED' || lifecycle === 'CONFIRMED'
const earns = ({ lifecycle }: Order) => lifecycle === 'CONFIRMED' || lifecycle === 'COMPLETED'
const worth = (order: Order) => (earns(order) ? order.lines.reduce((sum, { unitPrice, cancelled }) => sum - unitPrice * cancelled, order.total) : 0)
const difference = (of: (order: Order) => number | boolean, before: Order | null | undefined, after: Order) =>
  Number(of(after)) - Number(before ? of(before) : 0)

const countSql = `INSERT INTO order_counts VALUES ($scope, $count, $open, $toShip, $problems, $steps, $id, $at) ON CONFLICT (scope) DO UPDATE SET
  count = count + $count, open = open + $open, to_ship = to_ship + $toShip, problems = problems + $problems, steps = steps + $steps,
  latest_id = CASE WHEN $count > 0 AND $at >= coalesce(latest_at, '') THEN $id ELSE latest_id END,
  latest_at = CASE WHEN $count > 0 THEN max($at, coalesce(latest_at, '')) ELSE latest_at END`
const daySql = `INSERT INTO order_days VALUES ($day, $count, $revenue) ON CONFLICT (day) DO UPDATE SET count = count + $count, revenue = revenue + $revenue`

/** Adds what happened to an order. Orders never leave, so counts only need differences. */
export const keepCounts =
  (dayOf: (instant: string) => string) =>
  (db: Database, id: string, steps: readonly Step<Order>[]): void => {
    const [before, after] = [steps[0]?.before, steps.at(-1)?.after]
    if (!after) return
    const count = before ? 0 : 1
    const open = difference(isOpen, before, after)
    const toShip = difference(isToShip, before, after)
    const problems = difference(hasProblem, before, after)
    const revenue = difference(worth, before, after)
    const scopes = after.customerId === null ? [ALL] : [ALL, ofCustomer(after.customerId)]
    for (const scope of scopes) statement(db, countSql).run({ scope, count, open, toShip, problems, steps: steps.length, id, at: after.placedAt })
    if (count || revenue) statement(db, daySql).run({ day: dayOf(after.placedAt), count, revenue })
  }

type Counted = { count: number; open: number; toShip: number; problems: number; steps: number; latestId: string | null; latestAt: string | null }
const nothing: Counted = { count: 0, open: 0, toShip: 0, problems: 0, steps: 0, latestId: null, latestAt: null }
const countsOf = 'SELECT count, open, to_ship AS toShip, problems, steps, latest_id AS latestId, latest_at AS latestAt FROM order_counts WHERE scope = ?'

export const readCounts = (db: Database, scope: string): Counted => (statement(db, countsOf).get(scope) as Counted | undefined) ?? nothing

export const readDay = (db: Database, day: string): { count: number; revenue: number } =>
  (statement(db, 'SELECT count, revenue FROM order_days WHERE day = ?').get(day) as { count: number; revenue: number } | undefined) ?? { count: 0, revenue: 0 }
