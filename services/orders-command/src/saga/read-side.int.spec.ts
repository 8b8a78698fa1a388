import { createHash, randomUUID } from 'node:crypto'
import type { Frame } from '@jangteo/contracts/live'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { eventually } from '@jangteo/stack/testing'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { released, tokens } from './issuer-for-tests.ts'
import { openShop, orderFor, type Reply, request, type Shop, stocked } from './shop-for-tests.ts'

let shop: Shop
let product: Awaited<ReturnType<typeof stocked>>
beforeAll(async () => {
  shop = await openShop(['orders-command', 'catalog-command', 'payments', 'orders-query', 'bff-orders'])
  product = await stocked(shop, { units: 100 })
  // the first order finds every topic, group and connection new, and takes longer than a query waits
  await confirmed(customer, (await place(customer)).orderId)
})
afterAll(() => shop?.stop())

const FIELDS = `id number version lifecycle payment total deadlineAt feed { rev n } customer { id email } lines { productId sku unitPrice } rejection { code message }
  timeline { type summary } nextActions { action enabled }`
const PLACE = `mutation P($commandId: ID!, $orderId: ID!, $input: PlaceOrderInput!) { placeOrder(commandId: $commandId, orderId: $orderId, input: $input) {
  __typename ... on OrderAccepted { followToken order { ${FIELDS} } } ... on Rejected { code message details } } }`
const ORDER = `query O($id: ID!, $minVersion: Int, $followToken: String) { order(id: $id, minVersion: $minVersion, followToken: $followToken) { ${FIELDS} } }`
const ORDERS = `query L($filter: OrderFilter, $sort: OrderSort, $first: Int! = 50, $after: String) { orders(filter: $filter, sort: $sort, first: $first, after: $after) {
  nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } count { value capped } position } }`
const MINE = `{ myOrders { nodes { id } count { value } } }`

/** As far as the tests look inside; what a document did not ask for is not there. */
type Page = { nodes: OrderRow[]; pageInfo: { hasNextPage: boolean; endCursor: string }; count: { value: number } }
type Data = { order: OrderRow | null; placeOrder: { __typename: string; followToken: string }; cancelOrder: object; orders: Page; myOrders: Page }
type Answer = {
  data?: Data | null
  errors?: { message: string; extensions: { code: string } }[]
  extensions: { position: string | null; stale: boolean }
}
/** Own text for those who may, the hash of a released document for all others. */
const graphql = async (token: string, query: string, variables: object = {}, { own = false, language = 'ko' } = {}) => {
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  if (!own) released.set(sha256Hash, query)
  const body = own ? { query, variables } : { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': language }
  const response = await fetch(`${shop.url('bff-orders')}/bff/orders/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, ...((await response.json()) as Answer) }
}
const customer = tokens.token('customer-1', 'customer')
const support = tokens.token('support-1', 'support')
const guest = tokens.token('guest', 'guest')
const place = async (token: string, fields: Parameters<typeof orderFor>[1] = {}) => {
  const { commandId, orderId, ...input } = orderFor(product, fields)
  const answer = await graphql(token, PLACE, { commandId, orderId, input })
  return { orderId, commandId, input, result: answer.data!.placeOrder, answer }
}
const confirmed = async (token: string, id: string, followToken?: string) => {
  const order = await eventually(
    async () => {
      const { data } = await graphql(token, ORDER, { id, followToken })
      return data?.order?.lifecycle === 'CONFIRMED' ? data.order : undefined
    },
    { within: 20_000 },
  )
  expect(order).toBeDefined()
  return order!
}

test('one reads one’s own write, in one’s own language', async () => {
  const { orderId, result } = await place(customer)
  expect(result).toMatchObject({ __typename: 'OrderAccepted', followToken: null, order: { id: orderId, lifecycle: 'PLACED', total: 42_000, feed: null } })
  const ask = () => graphql(customer, ORDER, { id: orderId, minVersion: 1 }, { language: 'en-GB, ko;q=0.5' })
  // a query waits 500 ms at most: on a busy machine the write may come later
  const read = await eventually(async () => [await ask()].find(({ extensions }) => !extensions.stale), { within: 20_000 })
  const { data, extensions } = read ?? (await ask())
  expect(data?.order?.timeline[0]).toEqual({ type: 'order-placed', summary: 'We received the order · ₩42,000' })
  expect(extensions).toEqual({ position: expect.any(String), stale: false })
  expect(await confirmed(customer, orderId)).toMatchObject({ version: 4, feed: { n: 4 }, lines: [{ productId: product.productId, sku: product.sku }] })
})

test('a version that never comes is not waited for for ever: the reply is stale', async () => {
  const { orderId } = await place(customer)
  const { extensions } = await graphql(customer, ORDER, { id: orderId, minVersion: 99 })
  expect(extensions.stale).toBe(true)
})

test('a guest follows one order by its token and sees nothing else', async () => {
  const { orderId, result } = await place(guest)
  expect(result.followToken).toMatch(/^[\w-]{43}$/)
  expect(await confirmed(guest, orderId, result.followToken)).toMatchObject({ customer: { id: null, email: 'minjun@jangteo.test' } })
  for (const followToken of [undefined, '', 'x'.repeat(43), `${result.followToken}x`])
    expect((await graphql(guest, ORDER, { id: orderId, followToken })).data?.order).toBeNull()
  const other = await place(customer)
  expect((await graphql(guest, ORDER, { id: other.orderId, minVersion: 1, followToken: result.followToken })).data?.order).toBeNull()
  expect((await graphql(guest, MINE)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('everyone sees what his role may see', async () => {
  const { orderId } = await place(customer)
  await confirmed(customer, orderId)
  const seenBy = async (sub: string, ...roles: Parameters<typeof tokens.token>[1][]) =>
    (await graphql(tokens.token(sub, ...roles), ORDER, { id: orderId })).data?.order
  expect(await seenBy('support-1', 'support')).toMatchObject({
    total: 42_000,
    nextActions: [{ action: 'cancel', enabled: true }, { action: 'refund', enabled: false }, { action: 'note' }],
  })
  expect(await seenBy('w-1', 'warehouse')).toMatchObject({
    total: null,
    customer: null,
    lines: [{ unitPrice: null }],
    nextActions: [{ action: 'ship' }, { action: 'deliver' }, { action: 'note' }],
  })
  for (const [sub, role] of [
    ['customer-2', 'customer'],
    ['o-1', 'operator'],
    ['d-1', 'developer'],
    ['c-1', 'catalog'],
  ] as const) {
    expect(await seenBy(sub, role)).toBeNull()
    expect((await graphql(tokens.token(sub, role), ORDERS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
  expect((await graphql(tokens.token('customer-3', 'customer'), MINE)).data?.myOrders).toEqual({ nodes: [], count: { value: 0 } })
})

test('staff find an order by the beginnings of its number, e-mail, name and SKU, and by lifecycle', async () => {
  const { orderId } = await place(customer)
  const { number } = await confirmed(customer, orderId)
  const found = async (filter: object) => (await graphql(support, ORDERS, { filter, first: 100 })).data?.orders.nodes.map(({ id }: OrderRow) => id)
  expect(await found({ text: number })).toEqual([orderId])
  for (const filter of [{ text: 'MINJUN' }, { text: '김민' }, { text: product.sku }, { lifecycle: ['CONFIRMED'] }, {}])
    expect(await found(filter)).toContain(orderId)
  for (const filter of [{ text: '민준' }, { lifecycle: [] }, { lifecycle: ['EXPIRED'] }]) expect(await found(filter)).not.toContain(orderId)
  const page = (await graphql(support, ORDERS, { first: 1 })).data!.orders
  expect(page.pageInfo.hasNextPage).toBe(true)
  expect((await graphql(support, ORDERS, { first: 1, after: page.pageInfo.endCursor })).data?.orders.nodes[0]?.id).not.toBe(page.nodes[0]?.id)
  for (const variables of [{ first: 0 }, { first: 101 }, { after: 'x' }])
    expect((await graphql(support, ORDERS, variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('a document that belongs to no release is refused, but for machines and developers', async () => {
  expect(await graphql(customer, '{ myOrders { count { value } } }', {}, { own: true })).toMatchObject({
    status: 403,
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  })
  expect((await graphql(tokens.token('demo-machine', 'machine'), '{ myOrders { count { value } } }', {}, { own: true })).data?.myOrders.count.value).toBe(0)
})

test('a refused command tells why, in words', async () => {
  const { commandId, orderId, ...input } = orderFor({ ...product, price: 40_000 })
  const { data } = await graphql(customer, PLACE, { commandId, orderId, input }, { language: 'en' })
  expect(data?.placeOrder).toEqual({
    __typename: 'Rejected',
    code: 'PRICE_CHANGED',
    message: expect.stringContaining('42,000'),
    details: JSON.stringify({ sku: product.sku, was: 40_000, now: 42_000 }),
  })
  const cancel = `mutation C($id: ID!, $commandId: ID!) { cancelOrder(id: $id, commandId: $commandId) { __typename ... on Rejected { code details } } }`
  for (const id of [randomUUID(), 'no id'])
    expect((await graphql(customer, cancel, { id, commandId: randomUUID() })).data?.cancelOrder).toMatchObject({
      code: 'NOT_FOUND',
      details: JSON.stringify({ id }),
    })
  expect((await graphql(guest, cancel, { id: orderId, commandId: randomUUID() })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

const watch = async (token: string, key: string, scope?: string) => {
  const socket = io(shop.url('orders-query'), { path: '/live/orders', transports: ['websocket'], extraHeaders: { authorization: `Bearer ${token}` } })
  onTestFinished(() => void socket.close())
  const rows: OrderRow[] = []
  socket.on('frame', (frame: Frame) => rows.push(...frame.rows.map(({ row }) => row as OrderRow)))
  const ask = (id: string) => socket.timeout(5_000).emitWithAck('watch', { id, view: 'order', keys: [key], scope, from: null })
  /** `settled`: all frames sent until now are here, for they come in order. */
  return { rows, reply: await ask('w'), settled: () => ask('again') }
}

test('an order fills in live, and the last frame is what a query answers', async () => {
  const orderId = randomUUID()
  const { rows, reply } = await watch(customer, orderId)
  expect(reply).toMatchObject({ ok: true })
  const stranger = await watch(tokens.token('customer-2', 'customer'), orderId)
  await place(customer, { orderId })
  expect(await eventually(async () => (rows.at(-1)?.lifecycle === 'CONFIRMED' ? true : undefined), { within: 20_000 })).toBe(true)
  const { body } = await request<{ order: OrderRow & { feed: object } }>(shop, 'orders-query', `/orders/${orderId}`, customer)
  const { feed: _, ...row } = body.order
  expect(rows.at(-1)).toEqual(row)
  expect((await watch(guest, orderId)).reply).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect([stranger.reply, await stranger.settled()]).toMatchObject([{ ok: true }, { ok: true }])
  expect(stranger.rows).toEqual([])
})

test('an order is acknowledged while the read side is down, and is there when it is back', async () => {
  await shop.kill('orders-query')
  const { orderId, result } = await place(customer)
  expect(result.__typename).toBe('OrderAccepted')
  expect((await graphql(customer, ORDER, { id: orderId })).errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE')
  await shop.start('orders-query')
  await confirmed(customer, orderId)
  expect((await request<Reply>(shop, 'orders-command', `/orders/${orderId}/cancel`, customer, { commandId: randomUUID() })).body.accepted).toBe(true)
})
