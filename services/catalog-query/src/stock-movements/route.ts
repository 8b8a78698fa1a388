import type { MovementKind } from '@jangteo/contracts/catalog/events'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { first } from '../product/page-query.ts'

type Movement = {
  id: string
  variantId: string
  kind: MovementKind
  quantity: number
  orderId: string | null
  reason: string | null
  by: string | null
  at: string
}

const sql = `SELECT id, variant_id AS variantId, kind, quantity, order_id AS orderId, reason, by_whom AS "by", at, version FROM movements
WHERE variant_id = ? AND version < ? ORDER BY version DESC LIMIT ?`

const after = v.optional(v.pipe(v.string(), v.digits(), v.transform(Number)))

export const movementsRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/movements',
    permission: 'read-stock',
    summary: 'Movements of one variant, newest first',
    query: v.object({ variantId: v.string(), first, after }),
    async handle({ query }) {
      const { value, position } = runtime.read(
        (db) => statement(db, sql).all(query.variantId, query.after ?? Number.MAX_SAFE_INTEGER, query.first + 1) as (Movement & { version: number })[],
      )
      const page = value.slice(0, query.first)
      const pageInfo = { hasNextPage: value.length > page.length, endCursor: page.at(-1)?.version.toString() ?? null }
      return { nodes: page.map(({ version: _, ...movement }) => movement), pageInfo, position, stale: false }
    },
  })
