import { ORDERS } from '@jangteo/contracts/topics'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { kafkaClient } from '@jangteo/cqrs/kafka/client'
import { partitionOf } from '@jangteo/cqrs/kafka/partition'
import { toHeaders } from '@jangteo/cqrs/kafka/record'

const EPOCH_MS = Date.parse('2026-01-01T00:00:00.000Z')
const PER_SEND = 4_000
const id = (kind: number, n: number) => `0190000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`

const FAMILIES = [...'김김이이박최정강조윤']
const GIVEN = ['민준', '서연', '지우', '하은', '도윤', '시현', '예원', '수아', '진영']

/** One order from placing to confirmation. */
export const lifeOf = (n: number): OrderEvent[] => {
  const of = { orderId: id(0, n), at: new Date(EPOCH_MS + n * 1_000).toISOString() }
  const [unitPrice, ordered] = [1_000 + (n % 500) * 100, 1 + (n % 3)]
  const line = {
    lineId: id(1, n),
    variantId: id(2, n % 1_000),
    productId: id(3, n % 1_000),
    sku: `SKU-${n % 1_000}`,
    title: '사발',
    titleEn: 'Bowl',
    image: null,
    unitPrice,
    ordered,
  }
  const total = unitPrice * ordered
  return [
    {
      ...{
        type: 'order-placed',
        ...of,
        number: `${100_000 + n}`,
        customerId: n % 2 ? `customer-${n % 5_000}` : null,
        currency: 'KRW',
        lines: [line],
        total,
        card: 'OK',
      },
      contact: { name: `${FAMILIES[n % 10]}${GIVEN[n % 9]}`, email: `buyer${n % 5_000}@jangteo.test`, phone: null },
      shipTo: { line1: '세종대로 110', line2: null, city: '서울', postcode: '04524', country: 'KR' },
      deadlineAt: of.at,
    },
    { type: 'stock-reserved', ...of },
    { type: 'payment-authorized', ...of, amount: total },
    { type: 'order-confirmed', ...of },
  ]
}

const recordOf = (event: OrderEvent, version: number, seq: number) => ({
  key: event.orderId,
  partition: partitionOf(event.orderId),
  value: JSON.stringify(event),
  headers: toHeaders({
    ...{ id: id(4, seq), type: `orders.${event.type}.v1`, source: 'orders-command', time: event.at, epoch: 1, stream: `order-${event.orderId}`, version, seq },
    ...{ correlationId: id(5, seq), causationId: id(5, seq), traceparent: '' },
  }),
})

/** Writes so many events of confirmed orders, four each and interleaved as in a busy shop, as orders-command would have. */
export const writeHistory = async ({ brokers, topicPrefix, events }: { brokers: readonly string[]; topicPrefix: string; events: number }) => {
  const producer = kafkaClient({ brokers, clientId: 'bench' }).producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  const orders = PER_SEND / 4
  for (let first = 0; first < events / 4; first += orders) {
    const lives = Array.from({ length: orders }, (_, n) => lifeOf(first + n))
    const messages = [0, 1, 2, 3].flatMap((step) =>
      lives.flatMap((life, n) => (life[step] ? [recordOf(life[step], step + 1, (first + n) * 4 + step + 1)] : [])),
    )
    await producer.send({ topic: topicPrefix + ORDERS, acks: -1, messages })
  }
  await producer.disconnect()
}
