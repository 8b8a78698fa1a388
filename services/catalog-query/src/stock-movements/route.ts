import type { StockMovement } from '@jangteo/contracts/catalog/stock-movement'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { statement } from '@jangteo/cqrs/read/rows'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { afterLine, first } from '../product/page-query.ts'

const sql = `SELECT id, variant_id AS variantId, kind, quantity, on_hand AS onHand, reserved, order_id AS orderId, reason, by_whom AS "by", at, version FROM movements
WHERE variant_id = ? AND version < ? ORDER BY version DESC LIMIT ?`

/** What all movements of the variant add up to, those on other pages included. */
const sum = 'SELECT ledger_on_hand AS onHand, ledger_reserved AS reserved FROM stock_list WHERE variant_id = ?'

export const movementsRoute = ({ runtime }: { runtime: QueryRuntime }) =>
  route({
    method: 'GET',
    path: '/movements',
    permission: 'read-stock',
    summary: 'Movements of one variant, newest first',
    query: v.object({ variantId: v.string(), first, after: afterLine }),
    async handle({ query }) {
      const { value, position } = runtime.read((db) => ({
        found: statement(db, sql).all(query.variantId, query.after ?? Number.MAX_SAFE_INTEGER, query.first + 1) as (StockMovement & { version: number })[],
        sum: (statement(db, sum).get(query.variantId) as { onHand: number; reserved: number } | undefined) ?? { onHand: 0, reserved: 0 },
      }))
      const page = value.found.slice(0, query.first)
      const pageInfo = { hasNextPage: value.found.length > page.length, endCursor: page.at(-1)?.version.toString() ?? null }
      return { nodes: page.map(({ version: _, ...movement }) => movement), pageInfo, sum: value.sum, position, stale: false }
    },
  })
