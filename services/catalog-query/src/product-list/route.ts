import { type ProductStatus, productStatuses } from '@jangteo/contracts/catalog/product'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { may, type Principal } from '@jangteo/contracts/principal'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows, statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import type { Database } from 'better-sqlite3'
import { nodeOf } from '../product/node.ts'
import { encodeCursor } from './cursor.ts'
import { ProductListQuery } from './query.ts'
import { listStatements } from './statement.ts'

const COUNTED = 10_000

/** Customers see what is published, whatever they ask for. */
const statusesFor = (who: Principal, asked: ProductStatus | undefined): readonly ProductStatus[] => {
  const visible = may(who, 'read-stock') ? productStatuses : (['PUBLISHED'] as const)
  return asked ? visible.filter((status) => status === asked) : visible
}

const readPage = (db: Database, query: ProductListQuery, who: Principal) => {
  const { page, count, sort } = listStatements(query, statusesFor(who, query.status))
  const found = statement(db, page.sql).all(...page.values) as { id: string; value: string | number }[]
  const shown = found.slice(0, query.first)
  const last = shown.at(-1)
  const counted = query.count
    ? (statement(db, count.sql)
        .pluck()
        .get(...count.values, COUNTED + 1) as number)
    : null
  const rows = loadRows<ProductRow>(
    db,
    'product',
    shown.map(({ id }) => id),
  )
  const pageInfo = { hasNextPage: found.length > shown.length, endCursor: last ? encodeCursor(sort.key, last.value, last.id) : null }
  return { rows, pageInfo, count: counted === null ? null : { value: Math.min(counted, COUNTED), capped: counted > COUNTED } }
}

export const productListRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/products',
    permission: 'read-products',
    summary: 'Products by text and filters, keyset paged',
    query: ProductListQuery,
    async handle({ query, principal }) {
      const seen = await runtime.waitFor(query.min ?? null)
      const { value, position, rev } = runtime.read((db) => readPage(db, query, principal))
      return { nodes: value.rows.map(nodeOf(principal, rev)), pageInfo: value.pageInfo, count: value.count, position, stale: !seen }
    },
  })
