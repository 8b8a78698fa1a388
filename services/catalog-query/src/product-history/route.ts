import type { ProductChange } from '@jangteo/contracts/catalog/product-change'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { afterLine, first } from '../product/page-query.ts'

type Line = { n: number; at: string; by: string | null; change: string }

const sql = `SELECT n, at, by_whom AS "by", change FROM product_history WHERE product_id = ? AND n < ? ORDER BY n DESC LIMIT ?`

export const productHistoryRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/products/:id/history',
    permission: 'edit-products',
    summary: 'Who changed what in a product, newest first',
    params: v.object({ id: v.string() }),
    query: v.object({ first, after: afterLine }),
    async handle({ params: { id }, query }) {
      const { value, position } = runtime.read((db) => statement(db, sql).all(id, query.after ?? Number.MAX_SAFE_INTEGER, query.first + 1) as Line[])
      const page = value.slice(0, query.first)
      const nodes = page.map(({ n, at, by, change }): ProductChange => ({ ...(JSON.parse(change) as ProductChange), id: `${id}-${n}`, by, at }))
      const pageInfo = { hasNextPage: value.length > page.length, endCursor: page.at(-1)?.n.toString() ?? null }
      return { nodes, pageInfo, position, stale: false }
    },
  })
