import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows, statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { nodeOf } from '../product/node.ts'
import { first } from '../product/page-query.ts'

/** The longest-standing product of each category that can be had: it changes only when one sells out. (min() picks the row of its minimum in SQLite.) */
const sql = `SELECT id FROM (SELECT id, min(created_at) AS created_at FROM product_list WHERE status = 'PUBLISHED' AND in_stock = 1 GROUP BY category)
ORDER BY created_at LIMIT ?`

export const featuredRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/products/featured',
    permission: 'read-products',
    summary: 'One product of each category, for the home page',
    query: v.object({ first }),
    async handle({ query, principal }) {
      const { value, position, rev } = runtime.read((db) => loadRows<ProductRow>(db, 'product', statement(db, sql).pluck().all(query.first) as string[]))
      return { nodes: value.map(nodeOf(principal, rev)), position, stale: false }
    },
  })
