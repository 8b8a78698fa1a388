import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { tally } from './tallies.ts'

const newest = `SELECT id, published_at AS publishedAt FROM product_list WHERE status = 'PUBLISHED' ORDER BY published_at DESC LIMIT 1`

/** How many products the shop shows and which came last, so that a list can say «새 상품 2개». */
export const productsGauge: LiveGauge = {
  view: 'products',
  authorise: (who) => may(who, 'read-products'),
  read: (db: Database) => ({ count: tally(db, 'published'), newest: statement(db, newest).get() ?? null }),
}

/** Variants in the shop of which five or fewer are left, and how many of these are gone. */
export const lowStockGauge: LiveGauge = {
  view: 'low-stock',
  authorise: (who) => may(who, 'read-stock'),
  read: (db: Database) => ({ count: tally(db, 'low-stock'), soldOut: tally(db, 'sold-out') }),
}
