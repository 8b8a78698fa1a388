import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { Principal } from '@jangteo/contracts/principal'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows, statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import type { Database } from 'better-sqlite3'
import { nodeOf } from '../product/node.ts'
import { encodeCursor } from '../product/cursor.ts'
import { StockListQuery } from './query.ts'
import { SORT, stockStatements } from './statement.ts'

const COUNTED = 10_000
const isSku = `SELECT 1 FROM stock_list WHERE sku >= ? AND sku < ? LIMIT 1`

/** Whether somebody types a SKU: then its variants alone are meant, not their whole products. */
export const beginsSku = (db: Database, text: string): boolean => {
  const typed = text.trim().toUpperCase()
  return typed.length > 1 && statement(db, isSku).get(typed, `${typed}\uffff`) !== undefined
}

type Line = { id: string; productId: string; value: string }

export const readStock = (db: Database, query: StockListQuery) => {
  const { page, count } = stockStatements(query, beginsSku(db, query.text))
  const found = statement(db, page.sql).all(...page.values) as Line[]
  const lines = found.slice(0, query.first)
  const last = lines.at(-1)
  const counted = statement(db, count.sql)
    .pluck()
    .get(...count.values, COUNTED + 1) as number
  return {
    lines,
    pageInfo: { hasNextPage: found.length > lines.length, endCursor: last ? encodeCursor(SORT, last.value, last.id) : null },
    count: { value: Math.min(counted, COUNTED), capped: counted > COUNTED },
  }
}

/** Each variant with its product; variants of one product share the node. */
const nodesOf = (db: Database, lines: readonly Line[], who: Principal, rev: string) => {
  const ids = [...new Set(lines.map(({ productId }) => productId))]
  const products = new Map(loadRows<ProductRow>(db, 'product', ids).map((stored) => [stored.row.id, nodeOf(who, rev)(stored)]))
  return lines.flatMap(({ id, productId }) => {
    const product = products.get(productId)
    return product ? [{ id, product }] : []
  })
}

export const stockListRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/stock',
    permission: 'read-stock',
    summary: 'Variants with their stock, the newest change first, keyset paged',
    query: StockListQuery,
    async handle({ query, principal }) {
      const seen = await runtime.waitFor(query.min ?? null)
      const { value, position } = runtime.read((db) => {
        const { lines, ...rest } = readStock(db, query)
        return { nodes: nodesOf(db, lines, principal, runtime.rev()), ...rest }
      })
      return { ...value, position, stale: !seen }
    },
  })
