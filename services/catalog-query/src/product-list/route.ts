import { type ProductStatus, productStatuses } from '@jangteo/contracts/catalog/product'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { may, type Principal } from '@jangteo/contracts/principal'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows, statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import type { Database } from 'better-sqlite3'
import type { Facets } from '../facets/facets.ts'
import { nodeOf } from '../product/node.ts'
import { encodeCursor } from '../product/cursor.ts'
import { ProductListQuery } from './query.ts'
import { pageStatement } from './statement.ts'

/** Customers see what is published, whatever they ask for. */
const statusesFor = (who: Principal, asked: ProductStatus | undefined): readonly ProductStatus[] => {
  const visible = may(who, 'read-stock') ? productStatuses : (['PUBLISHED'] as const)
  return asked ? visible.filter((status) => status === asked) : visible
}

const readPage = (db: Database, facets: Facets, query: ProductListQuery, who: Principal) => {
  const statuses = statusesFor(who, query.status)
  const { sql, values, sort } = pageStatement(query, statuses)
  const found = statement(db, sql).all(...values) as { id: string; value: string | number }[]
  const shown = found.slice(0, query.first)
  const last = shown.at(-1)
  const counted = query.count || query.facets ? facets.count(db, statuses, query) : null
  const ids = shown.map(({ id }) => id)
  return {
    rows: loadRows<ProductRow>(db, 'product', ids),
    pageInfo: { hasNextPage: found.length > shown.length, endCursor: last ? encodeCursor(sort.key, last.value, last.id) : null },
    count: counted && { value: counted.count, capped: false },
    facets: counted?.facets ?? [],
  }
}

export const productListRoute = ({ runtime, facets }: { runtime: QueryRuntime; facets: Facets }) =>
  route({
    method: 'GET',
    path: '/products',
    permission: 'read-products',
    summary: 'Products by text and filters, keyset paged; with their facets if asked for',
    query: ProductListQuery,
    async handle({ query, principal }) {
      const seen = await runtime.waitFor(query.min ?? null)
      const { value, position, rev } = runtime.read((db) => readPage(db, facets, query, principal))
      const { rows, ...rest } = value
      return { nodes: rows.map(nodeOf(principal, rev)), ...rest, position, stale: !seen }
    },
  })
