/** Orders for the specs of this service. */
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import type { Message } from '@jangteo/contracts/envelope'
import type { Step } from '@jangteo/cqrs/read/projection'

type Placed = Extract<OrderEvent, { type: 'order-placed' }>

export const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const by = { id: 'staff-1', name: '정하윤' }

export const placed = (fields: Partial<Placed> = {}): Placed => ({
  type: 'order-placed',
  orderId: uuid(1),
  at: '2026-11-23T10:00:00.000Z',
  number: '482-931',
  customerId: 'customer-1',
  contact: { name: '김민준', email: 'Minjun@jangteo.test', phone: null },
  shipTo: { line1: '세종대로 110', line2: null, city: '서울', postcode: '04524', country: 'KR' },
  currency: 'KRW',
  lines: [
    {
      lineId: uuid(11),
      variantId: uuid(12),
      productId: uuid(13),
      sku: 'BOWL-M.01',
      title: '사발',
      titleEn: 'Bowl',
      image: '/pictures/bowl.svg',
      unitPrice: 93_500,
      ordered: 1,
    },
  ],
  total: 93_500,
  card: 'OK',
  deadlineAt: '2026-11-23T10:01:00.000Z',
  ...fields,
})

/** An order from placing to completion. */
export const events = (fields: Partial<Placed> = {}): OrderEvent[] => {
  const first = placed(fields)
  const of = { orderId: first.orderId, at: first.at }
  const lines = first.lines.map(({ lineId, ordered: quantity }) => ({ lineId, quantity }))
  return [
    first,
    { type: 'stock-reserved', ...of },
    { type: 'payment-authorized', ...of, amount: first.total },
    { type: 'order-confirmed', ...of },
    { type: 'order-shipped', ...of, shipmentId: uuid(14), lines, value: first.total, trackingNumber: null, by },
    { type: 'payment-captured', ...of, shipmentId: uuid(14), amount: first.total },
    { type: 'order-delivered', ...of, shipmentIds: [uuid(14)], by },
  ]
}

export const orderOf = (all: readonly OrderEvent[]): Order => {
  const order = all.reduce<Order | null>(evolveOrder, null)
  if (!order) throw new Error('no order')
  return order
}

/** What these events, one after the other, make of an order. */
export const stepsOf = (all: readonly OrderEvent[]): Step<Order>[] => {
  let before: Order | null = null
  return all.map((data) => {
    const step = { before, after: evolveOrder(before, data), message: { data } as Message }
    before = step.after
    return step
  })
}
