import { randomUUID } from 'node:crypto'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { eventually } from '@jangteo/stack/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokens } from './issuer-for-tests.ts'
import { openShop, orderFor, request, type Shop, stocked } from './shop-for-tests.ts'

/** A part of an order is given back, from the mutation to the row that is read: the whole way on the real broker and databases. */
let shop: Shop
let payments: Pool
let catalog: Pool
beforeAll(async () => {
  shop = await openShop(['orders-command', 'catalog-command', 'payments', 'orders-query', 'bff-orders'])
  payments = shop.pool('payments')
  catalog = shop.pool('catalog-command')
})
afterAll(() => shop?.stop())

const FIELDS = `id version lifecycle payment fulfilment total authorized captured refunded refundable lines { id ordered cancelled shipped returned }
  timeline { type by text amount lines { lineId quantity } } nextActions { action enabled reason }`
const RESULT = `__typename ... on OrderAccepted { order { ${FIELDS} } } ... on Rejected { code details }`
type Result = { __typename: string; order?: OrderRow; code?: string; details?: string }
const machine = tokens.token('demo-machine', 'machine')

const graphql = async <Data>(query: string, variables: object, token = machine) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${shop.url('bff-orders')}/bff/orders/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return (await response.json()) as { data?: Data; errors?: { extensions: { code: string } }[] }
}
const act = async (name: string, args: Record<string, [type: string, value: unknown]>, token?: string): Promise<Result> => {
  const all = { commandId: ['ID!', randomUUID()], ...args }
  const declared = Object.entries(all).map(([arg, [type]]) => `$${arg}: ${type}`)
  const passed = Object.keys(all).map((arg) => `${arg}: $${arg}`)
  const values = Object.fromEntries(Object.entries(all).map(([arg, [, value]]) => [arg, value]))
  const { data, errors } = await graphql<Record<string, Result>>(`mutation (${declared}) { ${name}(${passed}) { ${RESULT} } }`, values, token)
  return data?.[name] ?? { __typename: errors?.[0]?.extensions.code ?? '' }
}
type Refund = { restock?: object[]; token?: string; reason?: string; commandId?: string }
const LINES = '[LineQuantityInput!]'
const cancel = (id: string, lines: object[], commandId: string = randomUUID()) =>
  act('cancelOrder', { commandId: ['ID!', commandId], id: ['ID!', id], lines: [LINES, lines], reason: ['String', '손님이 바꿈'] })
const ship = (id: string, lines?: object[]) => act('shipOrder', { id: ['ID!', id], lines: [LINES, lines] })
const refund = (id: string, amount: number, { restock, token, reason = '깨져서 옴', commandId = randomUUID() as string }: Refund = {}) =>
  act(
    'refundOrder',
    {
      ...{ commandId: ['ID!', commandId], id: ['ID!', id], amount: ['MinorUnits!', amount] },
      ...{ restock: [LINES, restock], reason: ['String!', reason] },
    },
    token,
  )
const deliver = (id: string) => act('deliverOrder', { id: ['ID!', id] })

const read = async (id: string) => (await graphql<{ order: OrderRow }>(`query ($id: ID!) { order(id: $id) { ${FIELDS} } }`, { id })).data?.order
const until = async (id: string, wanted: Partial<OrderRow>): Promise<OrderRow> => {
  const fits = async () => {
    const order = await read(id)
    return order && Object.entries(wanted).every(([name, value]) => order[name as keyof OrderRow] === value) ? order : undefined
  }
  const found = await eventually(fits, { within: 30_000, every: 100 })
  if (!found) expect(await read(id)).toMatchObject(wanted)
  return found as OrderRow
}
const confirmed = async (quantity: number, card = 'OK') => {
  const product = await stocked(shop, { units: 10, price: 1_000 })
  const { commandId, orderId, ...input } = orderFor(product, { quantity, card })
  await act('placeOrder', { commandId: ['ID!', commandId], orderId: ['ID!', orderId], input: ['PlaceOrderInput!', input] })
  const order = await until(orderId, { lifecycle: 'CONFIRMED' })
  return { id: orderId, lineId: order.lines[0]?.id ?? '', variantId: product.variantId }
}
const rowOf = async <Row>(pool: Pool, sql: string, id: string) => (await pool.query(sql, [id])).rows[0] as Row
const charge = (id: string) => rowOf(payments, 'SELECT amount, captured, lowered, refunded, voided FROM provider.charges WHERE order_id = $1', id)
const stock = (id: string) => rowOf(catalog, 'SELECT on_hand, reserved FROM stock WHERE variant_id = $1', id)
const becomes = (read: () => Promise<unknown>, wanted: object) => expect.poll(read, { timeout: 20_000, interval: 100 }).toMatchObject(wanted)

test('a cancelled part is let go by catalog and provider, once, and the rest goes on to its end', async () => {
  const { id, lineId, variantId } = await confirmed(3)
  const commandId = randomUUID()
  const first = await cancel(id, [{ lineId, quantity: 1 }], commandId)
  expect(first).toMatchObject({ __typename: 'OrderAccepted', order: { payment: 'AUTHORIZED', authorized: 2_000, lines: [{ ordered: 3, cancelled: 1 }] } })
  expect(await cancel(id, [{ lineId, quantity: 1 }], commandId)).toEqual(first)
  await becomes(() => stock(variantId), { on_hand: 10, reserved: 2 })
  await becomes(() => charge(id), { amount: 3_000, lowered: 1_000, captured: 0 })
  expect(await cancel(id, [{ lineId, quantity: 3 }])).toMatchObject({ code: 'VALIDATION', details: expect.stringContaining('lines.0.quantity') })
  expect(await cancel(id, [])).toMatchObject({ code: 'VALIDATION', details: expect.stringContaining('"lines"') })
  await ship(id, [{ lineId, quantity: 1 }])
  await until(id, { payment: 'CAPTURED', captured: 1_000 })
  await deliver(id)
  expect(await cancel(id, [{ lineId, quantity: 1 }])).toMatchObject({ order: { lifecycle: 'COMPLETED', fulfilment: 'DELIVERED' } })
  const { timeline } = await until(id, { lifecycle: 'COMPLETED', authorized: 1_000 })
  expect(timeline.find(({ type }) => type === 'lines-cancelled')).toMatchObject({ text: '손님이 바꿈', amount: 1_000, lines: [{ lineId, quantity: 1 }] })
  await becomes(() => charge(id), { lowered: 2_000, captured: 1_000, voided: false })
  await becomes(() => stock(variantId), { on_hand: 9, reserved: 0 })
})

test('all that is left by name is the whole order: cancelled, stock free, money let go', async () => {
  const { id, lineId, variantId } = await confirmed(2, 'TWICE')
  await cancel(id, [{ lineId, quantity: 1 }])
  expect(await cancel(id, [{ lineId, quantity: 1 }])).toMatchObject({ order: { lifecycle: 'CANCELLED' } })
  await until(id, { lifecycle: 'CANCELLED', payment: 'VOIDED' })
  await becomes(() => charge(id), { voided: true, captured: 0 })
  await becomes(() => stock(variantId), { on_hand: 10, reserved: 0 })
})

const completed = async (quantity: number, card?: string) => {
  const order = await confirmed(quantity, card)
  await ship(order.id)
  await until(order.id, { captured: quantity * 1_000 })
  await deliver(order.id)
  return order
}

test('captured money is given back once, with the goods back on hand, after the order has ended', async () => {
  const { id, lineId, variantId } = await completed(2, 'TWICE')
  const commandId = randomUUID()
  const first = await refund(id, 1_500, { restock: [{ lineId, quantity: 1 }], commandId })
  expect(first).toMatchObject({ order: { lifecycle: 'COMPLETED', refundable: 500, lines: [{ shipped: 2, returned: 1 }] } })
  expect(await refund(id, 1_500, { restock: [{ lineId, quantity: 1 }], commandId })).toEqual(first)
  const { timeline } = await until(id, { payment: 'PARTLY_REFUNDED', refunded: 1_500, lifecycle: 'COMPLETED' })
  expect(timeline.at(-1)).toMatchObject({ type: 'payment-refunded', amount: 1_500, by: 'demo-machine' })
  await becomes(() => stock(variantId), { on_hand: 9, reserved: 0 })
  expect(await refund(id, 501)).toMatchObject({ code: 'VALIDATION', details: expect.stringContaining('MORE_THAN_LEFT') })
  expect(await refund(id, 0)).toMatchObject({ code: 'VALIDATION', details: expect.stringContaining('"amount"') })
  expect(await refund(id, 1, { reason: ' ' })).toMatchObject({ code: 'VALIDATION', details: expect.stringContaining('"reason"') })
  expect(await refund(id, 1, { restock: [{ lineId, quantity: 2 }] })).toMatchObject({ code: 'VALIDATION', details: expect.stringContaining('restock.0') })
  await refund(id, 500)
  await until(id, { payment: 'REFUNDED', refunded: 2_000, lifecycle: 'COMPLETED' })
  expect(await charge(id)).toMatchObject({ captured: 2_000, refunded: 2_000 })
})

test('a refund that the provider declines is told, and its amount can be asked for again', async () => {
  const { id } = await completed(1, 'NOREFUND')
  expect(await refund(id, 1_000)).toMatchObject({ order: { refundable: 0 } })
  await expect.poll(async () => (await read(id))?.timeline.at(-1), { timeout: 20_000, interval: 100 }).toMatchObject({ type: 'refund-declined', amount: 1_000 })
  expect(await read(id)).toMatchObject({ payment: 'CAPTURED', refunded: 0, refundable: 1_000 })
})

test('payments killed between the provider’s refund and its record: given back once', async () => {
  const { id } = await completed(1)
  await shop.kill('payments')
  await shop.start('payments', { CRASH_AT: 'after-refund-before-record' })
  await refund(id, 400)
  expect(await eventually(async () => shop.hasEnded('payments'), { within: 30_000 })).toBe(true)
  await shop.start('payments')
  await until(id, { payment: 'PARTLY_REFUNDED', refunded: 400 })
  expect(await charge(id)).toMatchObject({ refunded: 400 })
})

test('a late refund is waited for, and only those who may refund do', async () => {
  const { id } = await completed(1, 'SLOW')
  expect(await refund(id, 1, { token: tokens.token('w-1', 'warehouse') })).toEqual({ __typename: 'FORBIDDEN' })
  const command = { commandId: randomUUID(), amount: 1, reason: 'r' }
  const atService = await request(shop, 'orders-command', `/orders/${id}/refund`, tokens.token('c-1', 'customer'), command)
  expect(atService.status).toBe(403)
  await refund(id, 1_000)
  await until(id, { payment: 'REFUNDED' })
})
