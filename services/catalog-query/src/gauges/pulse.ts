import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** How long the pulse looks back, seconds. */
const WINDOW = 60

/** Changed prices and receipts of stock in each second; only the newest minute is kept. */
export const pulseSchema = `CREATE TABLE IF NOT EXISTS catalog_pulse(second INTEGER PRIMARY KEY, prices INTEGER NOT NULL, receipts INTEGER NOT NULL) WITHOUT ROWID;`

const add = `INSERT INTO catalog_pulse VALUES ($second, $prices, $receipts)
  ON CONFLICT (second) DO UPDATE SET prices = prices + $prices, receipts = receipts + $receipts`
const forget = `DELETE FROM catalog_pulse WHERE second <= (SELECT max(second) FROM catalog_pulse) - ${WINDOW}`

export const keepPulse = (db: Database, event: CatalogEvent): void => {
  const prices = Number(event.type === 'price-changed')
  const receipts = Number(event.type === 'stock-changed' && event.kind === 'RECEIVED')
  if (prices + receipts === 0) return
  statement(db, add).run({ second: Math.floor(Date.parse(event.at) / 1000), prices, receipts })
  statement(db, forget).run()
}

/** `{seconds: [epoch second, changed prices, receipts][]}` of the last minute, oldest first; a second in which neither happened is left out. */
export const pulseGauge = (now: () => number = Date.now): LiveGauge => ({
  view: 'pulse',
  authorise: (who) => may(who, 'read-products'),
  read: (db) => ({
    seconds: statement(db, 'SELECT second, prices, receipts FROM catalog_pulse WHERE second > ? ORDER BY second')
      .raw()
      .all(Math.floor(now() / 1000) - WINDOW),
  }),
})
