import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { members, ofStatus, ofView, tallies, tally } from '../product/tallies.ts'

const newest = `SELECT id, published_at AS publishedAt FROM product_list WHERE status = 'PUBLISHED' ORDER BY published_at DESC LIMIT 1`

/** How many products the shop shows and which came last, so that a list can say «새 상품 2개». */
export const productsGauge: LiveGauge = {
  view: 'products',
  authorise: (who) => may(who, 'read-products'),
  read: (db: Database) => ({ count: tally(db, 'published'), newest: statement(db, newest).get() ?? null }),
}

/** How many products there are, for those who see drafts and archived ones too; `members` tell when other ones are. */
export const productStatusGauge: LiveGauge = {
  view: 'product-statuses',
  authorise: (who) => may(who, 'read-stock'),
  read(db: Database) {
    const { counts, members } = tallies(db, ofStatus)
    const withAll = (of: typeof counts) => ({ ALL: of.PUBLISHED + of.DRAFT + of.ARCHIVED, ...of })
    return { ...withAll(counts), members: withAll(members) }
  },
}

/** How many variants stand in each of the stock's lists, `members` tell when other ones do; and of all there are how many have a ledger that adds up to their row. */
export const stockGauge: LiveGauge = {
  view: 'stock',
  authorise: (who) => may(who, 'read-stock'),
  read(db: Database) {
    const { counts, members } = tallies(db, ofView)
    return { ...counts, members, variants: tally(db, 'variants'), agreeing: tally(db, 'agreeing') }
  },
}

/** Variants in the shop of which five or fewer are left, and how many of these are gone; `gone` tells when other ones are. */
export const lowStockGauge: LiveGauge = {
  view: 'low-stock',
  authorise: (who) => may(who, 'read-stock'),
  read: (db: Database) => ({ count: tally(db, 'low-stock'), soldOut: tally(db, 'sold-out'), gone: members(db, 'sold-out') }),
}
