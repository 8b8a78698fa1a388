import type { CreateProduct } from '@jangteo/contracts/catalog/commands'
import { ORDERS } from '@jangteo/contracts/topics'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool, type Pool, transaction } from '@jangteo/cqrs/write/postgres'
import type { Message } from '@jangteo/contracts/envelope'
import { newTrace } from '@jangteo/service-kit/trace'
import type { Route } from '@jangteo/service-kit/route'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import * as v from 'valibot'
import { addVariantsRoute } from './add-variants/route.ts'
import { adjustStockRoute } from './adjust-stock/route.ts'
import { archiveProductRoute } from './archive-product/route.ts'
import { changePriceRoute } from './change-price/route.ts'
import { createProductRoute } from './create-product/route.ts'
import { editProductRoute } from './edit-product/route.ts'
import { pricesRoute } from './prices/route.ts'
import { publishProductRoute } from './publish-product/route.ts'
import { receiveStockRoute } from './receive-stock/route.ts'
import { schema } from './schema.ts'
import { followOrders } from './follow-orders.ts'

const principal = { sub: 'catalog-1', sid: 's', roles: ['catalog' as const], name: '정하윤' }
const wake = () => {}

/** A migrated service without its server: routes are called as the server would, order events arrive as the consumer would bring them. */
export const openShop = async (url: string) => {
  const pool = openPool(url, { max: 20 })
  await migrate(pool, 'catalog-command', schema)
  const deps = { pool, wake, currency: 'KRW' }
  const call = async (route: Route, given: object, body: object) => {
    const params = route.params && v.parse(route.params, given)
    return route.handle({ params, body, principal, trace: newTrace() } as never) as Promise<never>
  }
  const command = (route: Route) => (id: string, body: object) => call(route, { id }, { commandId: uuidv7(), ...body }) as Promise<never>
  const follow = followOrders({ wake })
  return {
    pool,
    create: (body: Partial<CreateProduct>) => call(createProductRoute(deps), {}, { commandId: uuidv7(), ...draft, ...body }) as Promise<never>,
    edit: command(editProductRoute(deps)),
    addVariants: command(addVariantsRoute(deps)),
    price: command(changePriceRoute(deps)),
    publish: command(publishProductRoute(deps)),
    archive: command(archiveProductRoute(deps)),
    receive: command(receiveStockRoute(deps)),
    adjust: command(adjustStockRoute(deps)),
    prices: (variantIds: string[]) => pricesRoute(deps).handle({ query: { variantIds } } as never) as Promise<never>,
    told: (message: Message) => transaction(pool, (tx) => follow(tx, message)),
  }
}
export type Shop = Awaited<ReturnType<typeof openShop>>

let skus = 0
export const sku = () => `TEST-${skus++}`
const draft = {
  title: '청자 찻잔',
  titleEn: null,
  description: '',
  descriptionEn: null,
  category: 'ceramics',
  currency: 'KRW',
  images: ['/pictures/teacups-celadon.svg'],
}

/** A published product of one variant at 1,000 with so many on hand. */
export const stocked = async (shop: Shop, quantity: number): Promise<{ productId: string; variantId: string }> => {
  const { state } = (await shop.create({ variants: [{ sku: sku(), price: 1000, options: [] }] })) as { state: { id: string; variants: { id: string }[] } }
  const variantId = state.variants[0]?.id ?? ''
  await shop.receive(variantId, { quantity, reason: '첫 입고' })
  await shop.publish(state.id, {})
  return { productId: state.id, variantId }
}

type Line = { variantId: string; ordered: number; unitPrice?: number }
const envelope = { topic: ORDERS, partition: 0, offset: 0, source: 'orders-command', time: '2026-01-02T03:04:05.000Z', epoch: 1, seq: 1, traceparent: '' }

/** One order's events as they come from Kafka. */
export const order = (...lines: Line[]) => {
  const orderId = uuidv7()
  const at = '2026-01-02T03:04:05.000Z'
  const placed = lines.map(({ variantId, ordered, unitPrice = 1000 }) => ({
    ...{ lineId: uuidv7(), productId: uuidv7(), title: '찻잔', titleEn: null, image: null },
    ...{ variantId, sku: 'X-1', unitPrice, ordered },
  }))
  const message = (version: number, type: string, data: object): Message => ({
    ...envelope,
    ...{ key: orderId, stream: `order-${orderId}`, version, id: uuidv7(), type: `orders.${type}.v1`, correlationId: orderId, causationId: orderId },
    data: { type, orderId, at, ...data },
  })
  const contact = { name: '김서연', email: 'a@b.kr', phone: null }
  const shipTo = { line1: '1', line2: null, city: '서울', postcode: '04524', country: 'KR' }
  const facts = { number: '1', customerId: null, contact, shipTo, currency: 'KRW', lines: placed, total: 1, card: 'OK', deadlineAt: at }
  const by = { id: 'w', name: '창고' }
  return {
    orderId,
    placed: message(1, 'order-placed', facts),
    cancelled: message(3, 'order-cancelled', { reason: null, by }),
    partCancelled: (quantity: number, version = 3) =>
      message(version, 'lines-cancelled', { lines: [{ lineId: placed[0]?.lineId, quantity }], value: 1, reason: '손님이 바꿈', by }),
    shipped: (quantity: number, version = 3) =>
      message(version, 'order-shipped', { shipmentId: uuidv7(), lines: [{ lineId: placed[0]?.lineId, quantity }], value: 1, trackingNumber: null, by }),
  }
}

/** The row beside what the ledger says of it; the two must be equal at any time. */
export const balances = async (pool: Pool, variantId: string) => {
  const { rows } = await pool.query(
    `SELECT s.on_hand AS "onHand", s.reserved, s.version, coalesce(sum(m.quantity) FILTER (WHERE kind IN ('RECEIVED', 'ADJUSTED', 'SHIPPED', 'RETURNED')), 0)::int AS "ledgerOnHand",
      coalesce(sum(m.quantity) FILTER (WHERE kind IN ('RESERVED', 'RELEASED', 'SHIPPED')), 0)::int AS "ledgerReserved"
     FROM stock s LEFT JOIN movements m USING (variant_id) WHERE variant_id = $1 GROUP BY s.variant_id`,
    [variantId],
  )
  return rows[0] as { onHand: number; reserved: number; version: number; ledgerOnHand: number; ledgerReserved: number }
}
