import { CATALOG, ORDERS, RESERVATIONS } from '@jangteo/contracts/topics'
import { createConsumer } from '@jangteo/cqrs/consume/consumer'
import { ensureTopics } from '@jangteo/cqrs/kafka/admin'
import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { readTopic } from '@jangteo/cqrs/specimen/read-topic'
import { append } from '@jangteo/cqrs/write/append'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { newTrace } from '@jangteo/service-kit/trace'
import { eventually, type TestServers, testServers } from '@jangteo/stack/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followOrders } from './follow-orders.ts'
import { balances, openShop, order, type Shop, stocked } from './shop-for-tests.ts'

let servers: TestServers
let shop: Shop
beforeAll(async () => {
  servers = await testServers()
  shop = await openShop(await servers.database('catalog'))
})
afterAll(async () => {
  await shop.pool.end()
  await servers.stop()
})

const answers = async (orderIds: string[]) => {
  const { rows } = await shop.pool.query<{ type: string; data: unknown }>('SELECT type, data FROM events WHERE stream_id = ANY($1)', [
    orderIds.map((id) => `reservation-${id}`),
  ])
  return rows
}
const equalsLedger = async (variantId: string, onHand: number, reserved: number) =>
  expect(await balances(shop.pool, variantId)).toMatchObject({ onHand, reserved, ledgerOnHand: onHand, ledgerReserved: reserved })

test('a hundred orders at once for ten units: ten hold, ninety are refused, nothing is oversold', async () => {
  const { variantId } = await stocked(shop, 10)
  const orders = Array.from({ length: 100 }, () => order({ variantId, ordered: 1 }))
  await Promise.all(orders.map(({ placed }) => shop.told(placed)))
  const types = (await answers(orders.map(({ orderId }) => orderId))).map(({ type }) => type)
  expect([types.filter((type) => type === 'stock-reserved').length, types.length]).toEqual([10, 100])
  await equalsLedger(variantId, 10, 10)
})

test('orders that name the same variants in other orders never wait for each other', async () => {
  const [a, b] = [await stocked(shop, 500), await stocked(shop, 500)]
  const lines = [a, b].map(({ variantId }) => ({ variantId, ordered: 2 }))
  const orders = Array.from({ length: 40 }, (_, i) => order(...(i % 2 ? lines : lines.toReversed())))
  const receipts = Array.from({ length: 10 }, () => shop.receive(a.variantId, { quantity: 1, reason: '더 들어옴' }))
  await Promise.all([...orders.map(({ placed }) => shop.told(placed)), ...receipts])
  await equalsLedger(a.variantId, 510, 80)
  await equalsLedger(b.variantId, 500, 80)
})

test('placed, cancelled and placed again: each told twice changes nothing more', async () => {
  const { variantId } = await stocked(shop, 5)
  const { orderId, placed, cancelled } = order({ variantId, ordered: 3 })
  for (const message of [placed, placed]) await shop.told(message)
  await equalsLedger(variantId, 5, 3)
  for (const message of [cancelled, cancelled, placed]) await shop.told(message)
  await equalsLedger(variantId, 5, 0)
  expect(await answers([orderId])).toHaveLength(1)
})

test('an end that comes before its placing leaves nothing to hold', async () => {
  const { variantId } = await stocked(shop, 5)
  const { orderId, placed, cancelled } = order({ variantId, ordered: 3 })
  for (const message of [cancelled, placed]) await shop.told(message)
  await equalsLedger(variantId, 5, 0)
  expect(await answers([orderId])).toEqual([])
  const { rows } = await shop.pool.query('SELECT state, lines FROM reservations WHERE order_id = $1', [orderId])
  expect(rows).toEqual([{ state: 'RELEASED', lines: [] }])
})

test('a parcel takes its units out once, and a later cancel frees only the rest', async () => {
  const { variantId } = await stocked(shop, 5)
  const { placed, shipped, cancelled } = order({ variantId, ordered: 3 })
  const parcel = shipped(2, 2)
  for (const message of [placed, parcel, parcel]) await shop.told(message)
  await equalsLedger(variantId, 3, 1)
  await shop.told(cancelled)
  await equalsLedger(variantId, 3, 0)
})

test('a cancelled part frees its units once, and the rest goes its way', async () => {
  const { variantId } = await stocked(shop, 5)
  const { placed, partCancelled, shipped } = order({ variantId, ordered: 3 })
  const part = partCancelled(2)
  for (const message of [placed, part, part]) await shop.told(message)
  await equalsLedger(variantId, 5, 1)
  await shop.told(shipped(1, 4))
  await equalsLedger(variantId, 4, 0)
})

test('a changed price and a draft are refused with the reason', async () => {
  const { variantId, productId } = await stocked(shop, 5)
  await shop.price(variantId, { price: 1200 })
  const old = order({ variantId, ordered: 1 })
  await shop.told(old.placed)
  expect(await answers([old.orderId])).toMatchObject([{ data: { rejection: { code: 'PRICE_CHANGED', details: { was: 1000, now: 1200 } } } }])
  await shop.archive(productId, {})
  const gone = order({ variantId, ordered: 1, unitPrice: 1200 })
  await shop.told(gone.placed)
  expect(await answers([gone.orderId])).toMatchObject([{ type: 'stock-refused', data: { rejection: { code: 'INSUFFICIENT_STOCK' } } }])
})

test('through Kafka: an order placed there is answered there, keyed by the order', async () => {
  const kafka = { brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
  await ensureTopics({ ...kafka, topics: [ORDERS, CATALOG, RESERVATIONS].map((name) => ({ name, partitions: 6 })) })
  const orders = openPool(await servers.database('orders'))
  await migrate(orders, 'orders', [])
  const toOrders = createRelay({ ...kafka, pool: orders, clientId: 'orders', source: 'orders-command' })
  const ours = createRelay({ ...kafka, pool: shop.pool, clientId: 'catalog', source: 'catalog-command' })
  const consumer = createConsumer({
    ...kafka,
    pool: shop.pool,
    groupId: `${kafka.topicPrefix}catalog`,
    topics: [ORDERS],
    handle: followOrders({ wake: ours.wake }),
  })
  const { variantId } = await stocked(shop, 5)
  await Promise.all([toOrders.start(), ours.start(), consumer.start()])
  const { orderId, placed } = order({ variantId, ordered: 1 })
  const event = { type: 'order-placed', ceType: placed.type, data: placed.data, publish: { topic: ORDERS, key: orderId } }
  await append(orders, { stream: placed.stream, expected: 0, state: {}, events: [event], trace: newTrace() })
  toOrders.wake()
  expect(await eventually(async () => (await answers([orderId])).length === 1 || undefined, { within: 20_000 })).toBe(true)
  const published = async () => (await readTopic(kafka.brokers, kafka.topicPrefix, RESERVATIONS)).find(({ stream }) => stream === `reservation-${orderId}`)
  expect(await eventually(published, { within: 20_000 })).toMatchObject({ key: orderId, version: 1, data: { type: 'stock-reserved', orderId } })
  await equalsLedger(variantId, 5, 1)
  await Promise.all([consumer.stop(), toOrders.stop(), ours.stop()])
  await orders.end()
})
