import { randomUUID } from 'node:crypto'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { openPool, type Pool } from '@jangteo/cqrs/write/postgres'
import { eventually } from '@jangteo/stack/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokens } from './issuer-for-tests.ts'
import { openShop, orderFor, type Shop, stocked } from './shop-for-tests.ts'

/** A part of an order is given back, from the mutation to the row that is read: the whole way on the real broker and databases. */
let shop: Shop
let payments: Pool
let catalog: Pool
beforeAll(async () => {
  shop = await openShop(['orders-command', 'catalog-command', 'payments', 'orders-query', 'bff-orders'])
  payments = openPool(shop.database('payments'))
  catalog = openPool(shop.database('catalog-command'))
})
afterAll(async () => {
  await Promise.all([payments?.end(), catalog?.end()])
  await shop?.stop()
})

const FIELDS = `id version lifecycle payment fulfilment total authorized captured refunded lines { id ordered cancelled shipped returned }
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
const LINES = '[LineQuantityInput!]'
const cancel = (id: string, lines: object[], commandId: string = randomUUID()) =>
  act('cancelOrder', { commandId: ['ID!', commandId], id: ['ID!', id], lines: [LINES, lines], reason: ['String', '손님이 바꿈'] })
const ship = (id: string, lines?: object[]) => act('shipOrder', { id: ['ID!', id], lines: [LINES, lines] })
const deliver = (id: string) => act('deliverOrder', { id: ['ID!', id] })

const until = async (id: string, wanted: Partial<OrderRow>): Promise<OrderRow> => {
  const read = async () => (await graphql<{ order: OrderRow }>(`query ($id: ID!) { order(id: $id) { ${FIELDS} } }`, { id })).data?.order
  const fits = async () => {
    const order = await read()
    return order && Object.entries(wanted).every(([name, value]) => order[name as keyof OrderRow] === value) ? order : undefined
  }
  const found = await eventually(fits, { within: 30_000, every: 100 })
  if (!found) expect(await read()).toMatchObject(wanted)
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
const charge = (id: string) => rowOf(payments, 'SELECT amount, captured, lowered, voided FROM provider.charges WHERE order_id = $1', id)
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
