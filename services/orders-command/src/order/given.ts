/** Given / when / then for the specs beside each decision. */
import type { OrderEvent, PlacedLine } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import type { PlaceOrder } from '@jangteo/contracts/orders/place-order'
import type { Decision, Rejection } from '@jangteo/contracts/rejection'
import { expect } from 'vitest'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const orderId = id(1)
export const now = '2026-11-23T10:00:00.000Z'
export const by = { id: 'staff-1', name: '정하윤' }
const at = { orderId, at: now }

export const line = (n: number, ordered: number, unitPrice: number): PlacedLine => ({
  lineId: id(100 + n),
  variantId: id(200 + n),
  productId: id(300 + n),
  sku: `SKU-${n}`,
  title: `물건 ${n}`,
  titleEn: null,
  image: null,
  unitPrice,
  ordered,
})
export const line1 = line(1, 2, 42_000)
export const line2 = line(2, 1, 9_500)
export const placeCommand: PlaceOrder = {
  commandId: id(9),
  orderId,
  lines: [line1, line2].map(({ variantId, unitPrice, ordered }) => ({ variantId, unitPrice, quantity: ordered })),
  contact: { name: '김민준', email: 'minjun@jangteo.test', phone: null },
  shipTo: { line1: '세종대로 110', line2: null, city: '서울', postcode: '04524', country: 'KR' },
  card: 'OK',
}
const { contact, shipTo, card } = placeCommand
const deadlineAt = '2026-11-23T10:01:00.000Z'
export const placed: OrderEvent = {
  type: 'order-placed',
  ...at,
  number: '482-931',
  customerId: 'customer-1',
  contact,
  shipTo,
  currency: 'KRW',
  lines: [line1, line2],
  total: 93_500,
  card,
  deadlineAt,
}
export const stockReserved: OrderEvent = { type: 'stock-reserved', ...at }
export const authorized: OrderEvent = { type: 'payment-authorized', ...at, amount: 93_500 }
export const confirmed: OrderEvent = { type: 'order-confirmed', ...at }
export const expired: OrderEvent = { type: 'order-expired', ...at }
export const cancelled: OrderEvent = { type: 'order-cancelled', ...at, reason: null, by }
const named = (lines: [PlacedLine, number][]) => ({
  lines: lines.map(([{ lineId }, quantity]) => ({ lineId, quantity })),
  value: lines.reduce((sum, [{ unitPrice }, quantity]) => sum + unitPrice * quantity, 0),
})
export const linesCancelled = (...lines: [PlacedLine, number][]): OrderEvent => ({ type: 'lines-cancelled', ...at, ...named(lines), reason: null, by })
export const shipped = (n: number, lines: [PlacedLine, number][]): OrderEvent => ({
  type: 'order-shipped',
  ...at,
  shipmentId: id(400 + n),
  ...named(lines),
  trackingNumber: null,
  by,
})
export const refundId = (n: number) => id(500 + n)
export const captured = (n: number, amount: number): OrderEvent => ({ type: 'payment-captured', ...at, shipmentId: id(400 + n), amount })
export const refundRequested = (n: number, amount: number, ...restock: [PlacedLine, number][]): OrderEvent => ({
  type: 'refund-requested',
  ...at,
  refundId: refundId(n),
  amount,
  restock: named(restock).lines,
  reason: '깨져서 옴',
  by,
})
export const refunded = (n: number, amount: number): OrderEvent => ({ type: 'payment-refunded', ...at, refundId: refundId(n), amount, by })
export const refundDeclined = (n: number, amount: number): OrderEvent => ({ type: 'refund-declined', ...at, refundId: refundId(n), amount })
export const shipmentId = (n: number) => id(400 + n)
export const delivered = (...ns: number[]): OrderEvent => ({ type: 'order-delivered', ...at, shipmentIds: ns.map(shipmentId), by })

const outcome = (decision: Decision<OrderEvent>) => ({
  then: (...events: Partial<OrderEvent>[]) => expect(decision).toMatchObject({ accepted: true, events }),
  thenNothing: () => expect(decision).toEqual({ accepted: true, events: [] }),
  thenRefused: (code: Rejection['code'], details?: object) =>
    expect(decision).toMatchObject({ accepted: false, rejection: details ? { code, details } : { code } }),
})

export const given = (...events: OrderEvent[]) => {
  const order = events.reduce<Order | null>(evolveOrder, null)
  return {
    order: order as Order,
    when: (decide: (order: Order) => Decision<OrderEvent>) => outcome(decide(order as Order)),
    whenPerhaps: (decide: (order: Order | null) => Decision<OrderEvent>) => outcome(decide(order)),
  }
}
