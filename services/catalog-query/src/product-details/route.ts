import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows, statement } from '@jangteo/cqrs/read/rows'
import { answer, errorBody, route } from '@jangteo/service-kit/route'
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { nodeOf } from '../product/node.ts'
import { mayRead } from '../product/redact.ts'

const idOf = (db: Database, idOrSlug: string): string =>
  (statement(db, 'SELECT id FROM product_list WHERE slug = ?').pluck().get(idOrSlug) as string | undefined) ?? idOrSlug

const minVersion = v.optional(v.pipe(v.string(), v.digits(), v.transform(Number)))

export const productDetailsRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/products/:idOrSlug',
    permission: 'read-products',
    summary: 'One product; 404 also for one that the caller may not see',
    params: v.object({ idOrSlug: v.string() }),
    query: v.object({ minVersion }),
    async handle({ params: { idOrSlug }, query, principal }) {
      const stream = () => `product-${runtime.read((db) => idOf(db, idOrSlug)).value}`
      const seen = !query.minVersion || (await runtime.waitFor({ id: stream(), version: query.minVersion }))
      const { value, position, rev } = runtime.read((db) => loadRows<ProductRow>(db, 'product', [idOf(db, idOrSlug)])[0])
      if (!value || !mayRead(value.row, principal)) return answer(404, { ...errorBody('NOT_FOUND', 'no such product'), position, stale: !seen })
      return { node: nodeOf(principal, rev)(value), position, stale: !seen }
    },
  })
