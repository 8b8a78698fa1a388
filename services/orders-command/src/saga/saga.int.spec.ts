import { randomUUID } from 'node:crypto'
import type { Order } from '@jangteo/contracts/orders/order'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { eventually } from '@jangteo/stack/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokens } from './issuer-for-tests.ts'
import { openShop, orderFor, type Reply, request, type Shop, stocked } from './shop-for-tests.ts'

let shop: Shop
let orders: Pool
let provider: Pool
beforeAll(async () => {
  shop = await openShop(['orders-command', 'catalog-command', 'payments'])
  orders = shop.pool('orders-command')
  provider = shop.pool('payments')
})
afterAll(() => shop?.stop())

const customer = () => tokens.token('customer-1', 'customer')
const place = async (order: object, token = customer()) => (await request<Reply>(shop, 'orders-command', '/orders', token, order)).body
const stateOf = async (id: string) => {
  const { rows } = await orders.query<{ state: Order }>('SELECT state FROM streams WHERE id = $1', [`order-${id}`])
  return rows[0]?.state
}
const reaches = async (id: string, wanted: Partial<Order>) => {
  const seen = await eventually(
    async () => {
      const state = await stateOf(id)
      return state && Object.entries(wanted).every(([name, value]) => state[name as keyof Order] === value) ? state : undefined
    },
    { within: 40_000, every: 100 },
  )
  if (!seen) expect(await stateOf(id)).toMatchObject(wanted)
  return seen as Order
}
const charge = async (id: string) =>
  (
    await provider.query<{ outcome: string; voided: boolean; captured: number }>('SELECT outcome, voided, captured FROM provider.charges WHERE order_id = $1', [
      id,
    ])
  ).rows
const types = ({ timeline }: Order) => timeline.map(({ type }) => type)
const events = async (id: string) =>
  (await orders.query<{ type: string }>('SELECT type FROM events WHERE stream_id = $1 ORDER BY version', [`order-${id}`])).rows.map(({ type }) => type)

test('a good order goes all the way: reserved, authorized, confirmed, shipped, captured, delivered', async () => {
  const order = orderFor(await stocked(shop, { units: 3 }))
  expect(await place(order)).toMatchObject({
    accepted: true,
    version: 1,
    state: { lifecycle: 'PLACED', total: 42_000, number: expect.stringMatching(/^\d{3}-\d{3}$/) },
  })
  await reaches(order.orderId, { lifecycle: 'CONFIRMED', payment: 'AUTHORIZED' })
  const warehouse = tokens.token('w-1', 'warehouse')
  const act = (path: string) => request<Reply>(shop, 'orders-command', `/orders/${order.orderId}/${path}`, warehouse, { commandId: randomUUID() })
  expect((await act('ship')).body).toMatchObject({ accepted: true, state: { fulfilment: 'SHIPPED', total: null, customer: null } })
  await reaches(order.orderId, { payment: 'CAPTURED', captured: 42_000 })
  expect((await act('deliver')).body).toMatchObject({ accepted: true, state: { lifecycle: 'COMPLETED' } })
  expect(await charge(order.orderId)).toEqual([{ outcome: 'AUTHORIZED', voided: false, captured: 42_000 }])
})

test('each hostile card ends as it must', async () => {
  const product = await stocked(shop, { units: 20 })
  const [decline, slow, twice] = ['DECLINE', 'SLOW', 'TWICE'].map((card) => orderFor(product, { card }))
  for (const order of [decline, slow, twice]) expect(await place(order ?? {})).toMatchObject({ accepted: true })
  const declined = await reaches(decline?.orderId ?? '', { lifecycle: 'REJECTED', payment: 'DECLINED' })
  expect(declined.rejection).toEqual({ code: 'PAYMENT_DECLINED', details: {} })
  await reaches(slow?.orderId ?? '', { lifecycle: 'CONFIRMED', payment: 'AUTHORIZED' })
  // 3 s after it was asked: the second notice of the other came long before
  expect(types(await reaches(twice?.orderId ?? '', { lifecycle: 'CONFIRMED' })).filter((type) => type === 'payment-authorized')).toHaveLength(1)
})

test('what cannot be reserved ends the order with the reason', async () => {
  const order = orderFor(await stocked(shop, { units: 1 }), { quantity: 2 })
  await place(order)
  expect((await reaches(order.orderId, { lifecycle: 'REJECTED', payment: 'NONE' })).rejection).toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    details: { available: 1 },
  })
})

test('a cancelled order gives its money back', async () => {
  const order = orderFor(await stocked(shop, { units: 1 }))
  await place(order)
  await reaches(order.orderId, { lifecycle: 'CONFIRMED' })
  const cancel = (token: string) => request<Reply>(shop, 'orders-command', `/orders/${order.orderId}/cancel`, token, { commandId: randomUUID() })
  expect((await cancel(tokens.token('customer-2', 'customer'))).body).toMatchObject({ accepted: false, rejection: { code: 'NOT_FOUND' } })
  expect((await cancel(tokens.token('guest', 'guest'))).status).toBe(403)
  expect((await cancel(customer())).body).toMatchObject({ accepted: true, state: { lifecycle: 'CANCELLED' } })
  await reaches(order.orderId, { payment: 'VOIDED' })
  expect(await charge(order.orderId)).toEqual([{ outcome: 'AUTHORIZED', voided: true, captured: 0 }])
})

test('a changed price and an unknown variant are refused at once, by catalog alone', async () => {
  const product = await stocked(shop, { units: 1 })
  expect(await place(orderFor({ ...product, price: 40_000 }))).toMatchObject({
    accepted: false,
    rejection: { code: 'PRICE_CHANGED', details: { sku: product.sku, was: 40_000, now: 42_000 } },
  })
  const variantId = randomUUID()
  expect(await place(orderFor({ ...product, variantId }))).toMatchObject({ accepted: false, rejection: { code: 'NOT_FOUND', details: { id: variantId } } })
})

test('the same command again gets the same answer and makes no second order', async () => {
  const order = orderFor(await stocked(shop, { units: 5 }))
  const replies = await Promise.all(Array.from({ length: 8 }, () => place(order)))
  for (const reply of replies) expect(reply).toEqual(replies[0])
  await reaches(order.orderId, { lifecycle: 'CONFIRMED' })
  expect(await place(order)).toEqual(replies[0])
  expect((await events(order.orderId)).filter((type) => type === 'order-placed')).toHaveLength(1)
  expect(await place({ ...order, card: 'SLOW' })).toMatchObject({ accepted: false, rejection: { code: 'VALIDATION', details: { path: 'commandId' } } })
})

test('of commands raced on one order id exactly one places it', async () => {
  const product = await stocked(shop, { units: 5 })
  const orderId = randomUUID()
  const replies = await Promise.all(Array.from({ length: 8 }, () => place(orderFor(product, { orderId }))))
  expect(replies.filter(({ accepted }) => accepted)).toHaveLength(1)
  for (const reply of replies) if (!reply.accepted) expect(reply.rejection).toMatchObject({ code: 'VALIDATION', details: { path: 'orderId' } })
})

test('while catalog is down an order at the listed price is taken', async () => {
  const product = await stocked(shop, { units: 1 })
  await shop.kill('catalog-command')
  const order = orderFor(product)
  expect(await place(order)).toMatchObject({ accepted: true })
  expect((await request(shop, 'orders-command', '/orders', customer(), orderFor({ ...product, price: 1 }))).status).toBe(503)
  await shop.start('catalog-command')
  await reaches(order.orderId, { lifecycle: 'CONFIRMED' })
})

test('payments killed between the provider’s answer and its record: charged once, confirmed once', async () => {
  const product = await stocked(shop, { units: 1 })
  await shop.kill('payments')
  await shop.start('payments', { CRASH_AT: 'after-authorize-before-record' })
  const order = orderFor(product)
  await place(order)
  expect(await eventually(async () => shop.hasEnded('payments'), { within: 30_000 })).toBe(true)
  expect(await charge(order.orderId)).toHaveLength(1)
  await shop.start('payments')
  expect(types(await reaches(order.orderId, { lifecycle: 'CONFIRMED' }))).toEqual(['order-placed', 'stock-reserved', 'payment-authorized', 'order-confirmed'])
  expect(await charge(order.orderId)).toEqual([{ outcome: 'AUTHORIZED', voided: false, captured: 0 }])
})

test('a card that never answers ends the order at its deadline', async () => {
  const order = orderFor(await stocked(shop, { units: 1 }), { card: 'NEVER' })
  await shop.restart('orders-command', { DEADLINE_SECONDS: '3' })
  expect(await place(order)).toMatchObject({ accepted: true })
  await reaches(order.orderId, { lifecycle: 'EXPIRED', payment: 'NONE' })
})
