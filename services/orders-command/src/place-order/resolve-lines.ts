import type { Trace } from '@jangteo/contracts/envelope'
import type { PlacedLine } from '@jangteo/contracts/orders/events'
import type { PlaceOrder } from '@jangteo/contracts/orders/place-order'
import type { Rejection } from '@jangteo/contracts/rejection'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import type { ServiceClient } from '@jangteo/service-kit/service-client'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import type { ListedVariant } from '@jangteo/contracts/catalog/listed-variant'
import { listed } from '../price-list/listed.ts'
import { agrees, disagreement } from './agree-prices.ts'

/** Well within the 5 s that whoever called us waits: a busy catalog is no reason to take no order. */
const PATIENCE_MS = 2_000

export type Resolved = { lines: PlacedLine[] } | { refused: Rejection }
type Caller = { token: string; trace: Trace; signal: AbortSignal }

const askCatalog = async (services: ServiceClient, variantIds: readonly string[], caller: Caller) => {
  const path = `/prices?variantIds=${variantIds.join(',')}`
  const { status, body } = await services.request<ListedVariant[]>('catalog-command', { path, ...caller, timeoutMs: PATIENCE_MS })
  if (status !== 200) throw new Error(`catalog-command answered ${status} to /prices`)
  return new Map(body.map((row) => [row.variantId, row]))
}

const fill = (lines: PlaceOrder['lines'], list: ReadonlyMap<string, ListedVariant>): PlacedLine[] =>
  lines.flatMap(({ variantId, quantity: ordered, unitPrice }) => {
    const known = list.get(variantId)
    if (!known) return []
    const { productId, sku, title, titleEn, image } = known
    return [{ lineId: uuidv7(), variantId, productId, sku, title, titleEn, image, unitPrice, ordered }]
  })

/**
 * Fills in what the customer did not send. Our own price list may lag, so it never refuses: where it does not agree catalog is asked, which alone
 * may. While catalog is down what the list agrees with is still taken; anything else throws ServiceDown.
 */
export const resolveLines = async (deps: { pool: Pool; services: ServiceClient }, lines: PlaceOrder['lines'], caller: Caller): Promise<Resolved> => {
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))]
  const own = await listed(deps.pool, variantIds)
  if (agrees(lines, own)) return { lines: fill(lines, own) }
  const asked = await askCatalog(deps.services, variantIds, caller)
  const refused = disagreement(lines, asked)
  return refused ? { refused } : { lines: fill(lines, asked) }
}
