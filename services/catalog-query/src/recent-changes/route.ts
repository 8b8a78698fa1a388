import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { may } from '@jangteo/contracts/principal'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows, statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { nodeOf } from '../product/node.ts'
import { first } from '../product/page-query.ts'

const sql = `SELECT id FROM product_list WHERE status = 'PUBLISHED' ORDER BY changed_at DESC LIMIT ?`

export const recentChangesRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/products/recent-changes',
    permission: 'read-products',
    summary: 'Products that are new, or whose price or stock changed last: «방금 바뀐 것»',
    query: v.object({ first }),
    async handle({ query, principal }) {
      const { value, position, rev } = runtime.read((db) => loadRows<ProductRow>(db, 'product', statement(db, sql).pluck().all(query.first) as string[]))
      return { nodes: value.map(nodeOf(principal, rev)), position, stale: false }
    },
  })

/** The ids of what changed last, newest first, so that a page can say how many news wait. */
export const recentChangesGauge: LiveGauge = {
  view: 'recent-changes',
  everyMs: 1_000,
  authorise: (who) => may(who, 'read-products'),
  read: (db) => ({ ids: statement(db, sql).pluck().all(24) }),
}
