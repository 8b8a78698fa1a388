import type { Order } from '@jangteo/contracts/orders/order'
import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import type { Step } from '@jangteo/cqrs/read/projection'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** How long the pulse looks back, seconds. */
const WINDOW = 60

/** Orders placed in each second; only the newest minute is kept. */
export const pulseSchema = `CREATE TABLE IF NOT EXISTS order_pulse(second INTEGER PRIMARY KEY, orders INTEGER NOT NULL) WITHOUT ROWID;`

const add = 'INSERT INTO order_pulse VALUES (?, 1) ON CONFLICT (second) DO UPDATE SET orders = orders + 1'
const forget = `DELETE FROM order_pulse WHERE second <= (SELECT max(second) FROM order_pulse) - ${WINDOW}`

export const keepPulse = (db: Database, _id: string, [first]: readonly Step<Order>[]): void => {
  const after = first?.after
  if (first?.before || !after) return
  statement(db, add).run(Math.floor(Date.parse(after.placedAt) / 1000))
  statement(db, forget).run()
}

/** `{seconds: [epoch second, orders][]}` of the last minute, oldest first; a second without orders is left out. Tells nothing of anybody, so everybody may see it. */
export const pulseGauge = (now: () => number = Date.now): LiveGauge => ({
  view: 'pulse',
  authorise: (who) => may(who, 'read-products'),
  read: (db) => ({
    seconds: statement(db, 'SELECT second, orders FROM order_pulse WHERE second > ? ORDER BY second')
      .raw()
      .all(Math.floor(now() / 1000) - WINDOW),
  }),
})
