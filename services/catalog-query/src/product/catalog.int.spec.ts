import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import { CATALOG } from '@jangteo/contracts/topics'
import { ensureTopics } from '@jangteo/cqrs/kafka/admin'
import { createRelay } from '@jangteo/cqrs/outbox/relay'
import { foldRev, type Projection } from '@jangteo/cqrs/read/projection'
import { createQueryRuntime, type QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { append } from '@jangteo/cqrs/write/append'
import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool, type Pool } from '@jangteo/cqrs/write/postgres'
import type { Route } from '@jangteo/service-kit/route'
import { newTrace } from '@jangteo/service-kit/trace'
import { eventually, type TestServers, testServers } from '@jangteo/stack/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFacets } from '../facets/facets.ts'
import { productDetailsRoute } from '../product-details/route.ts'
import { productListRoute } from '../product-list/route.ts'
import { stockListRoute } from '../stock-list/route.ts'
import { movementsRoute } from '../stock-movements/route.ts'
import { created, productId, published, stock, variantIds } from './events-for-tests.ts'
import { product, productSchema as schema } from '../product-projection.ts'

const folder = mkdtempSync(join(tmpdir(), 'catalog-query-'))
const projections = [product as Projection]
let servers: TestServers
let kafka: { brokers: string[]; topicPrefix: string }
let pool: Pool
let relay: ReturnType<typeof createRelay>
const versions = new Map<string, number>()
const runtimes: QueryRuntime[] = []

beforeAll(async () => {
  servers = await testServers()
  kafka = { brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
  await ensureTopics({ ...kafka, topics: [CATALOG, 'ops.control'].map((name) => ({ name, partitions: 6 })) })
  pool = openPool(await servers.database('catalog'))
  await migrate(pool, 'catalog', [])
  relay = createRelay({ ...kafka, pool, clientId: 'catalog', source: 'catalog-command' })
  await relay.start()
})
afterAll(async () => {
  await Promise.all(runtimes.map((runtime) => runtime.stop()))
  await relay.stop()
  await pool.end()
  await servers.stop()
  rmSync(folder, { recursive: true })
})

/** What catalog-command would write: products and stock on streams of their own, one Kafka key. */
const happens = async (event: CatalogEvent) => {
  const stream = event.type === 'stock-changed' ? `stock-${event.variantId}` : `product-${event.productId}`
  const expected = versions.get(stream) ?? 0
  const events = [{ type: event.type, ceType: `catalog.${event.type}.v1`, data: event, publish: { topic: CATALOG, key: event.productId } }]
  await append(pool, { stream, expected, state: {}, events, trace: newTrace() })
  versions.set(stream, expected + 1)
  relay.wake()
}
const replica = async (name: string) => {
  const store = openReadStore({ dataDir: join(folder, name), name, rev: foldRev(projections, schema), schema })
  const runtime = createQueryRuntime({ ...kafka, store, projections, name })
  runtimes.push(runtime)
  await runtime.start()
  expect(await eventually(async () => runtime.ready() || undefined, { within: 30_000, every: 20 })).toBe(true)
  return runtime
}
const as = (role: string) => ({ principal: { sub: role, sid: role, roles: [role], name: '' } })
type Answer = { status?: number; stale: boolean; node: { variants: object[] } }
const ask = (route: Route, role: string, request: object) => route.handle({ ...as(role), ...request } as never) as Promise<Answer>
const see = (runtime: QueryRuntime, role: string, minVersion?: number) =>
  ask(productDetailsRoute({ runtime }), role, { params: { idOrSlug: productId }, query: { minVersion } })

test('what was written is read by every replica, each event once, whoever folded it', async () => {
  const early = await replica('early')
  await happens(created())
  await happens(stock(variantIds[0], 7, { reserved: 2 }))
  expect((await see(early, 'customer', 1)).status).toBe(404)
  await happens(published)
  // an answer waits 500 ms at most: on a busy machine what was written may come later
  const fresh = async (of: QueryRuntime) => [await see(of, 'customer', 2)].find(({ stale }) => stale === false)
  const seen = (await eventually(() => fresh(early), { within: 20_000 })) ?? (await see(early, 'customer', 2))
  expect(seen).toMatchObject({
    stale: false,
    node: { id: productId, version: 2, status: 'PUBLISHED', feed: { n: 3 }, variants: [{ available: 5, onHand: null }, {}] },
  })
  expect((await see(early, 'warehouse')).node.variants[0]).toMatchObject({ onHand: 7, reserved: 2 })
  const late = await replica('late')
  expect((await see(late, 'customer', 2)).node).toEqual(seen.node)
})

test('a version that is not there yet is not waited for for ever: the answer is stale', async () => {
  const [runtime] = runtimes as [QueryRuntime]
  expect(await see(runtime, 'customer', 99)).toMatchObject({ stale: true, node: { version: 2 } })
})

test('a product that is asked for by its slug is waited for as the one it is', async () => {
  const [runtime] = runtimes as [QueryRuntime]
  const route = productDetailsRoute({ runtime })
  const bySlug = (minVersion: number) => ask(route, 'customer', { params: { idOrSlug: 'celadon-teacup' }, query: { minVersion } })
  expect(await bySlug(2)).toMatchObject({ stale: false, node: { version: 2 } })
  expect(await bySlug(3)).toMatchObject({ stale: true, node: { version: 2 } })
})

test('lists and the ledger tell the same', async () => {
  const [runtime] = runtimes as [QueryRuntime]
  const query = { sort: 'RELEVANCE', first: 10, text: '찻잔', inStock: true, count: true, facets: true }
  const list = await ask(productListRoute({ runtime, facets: createFacets({ runtime }) }), 'guest', { query })
  expect(list).toMatchObject({ nodes: [{ id: productId }], count: { value: 1, capped: false }, pageInfo: { hasNextPage: false } })
  expect(list).toMatchObject({ facets: [{ name: 'category', values: [{ value: 'ceramics', count: 1 }] }, { name: 'price' }, { name: 'in-stock' }] })
  const ledger = await ask(movementsRoute({ runtime }), 'warehouse', { query: { variantId: variantIds[0], first: 10 } })
  expect(ledger).toMatchObject({
    nodes: [{ kind: 'RECEIVED', quantity: 7, variantId: variantIds[0] }],
    pageInfo: { hasNextPage: false, endCursor: '1' },
    sum: { onHand: 7, reserved: 0 },
  })
  const shelf = await ask(stockListRoute({ runtime }), 'warehouse', { query: { text: 'CUP-1', view: 'ALL', first: 10 } })
  expect(shelf).toMatchObject({ nodes: [{ id: variantIds[0], product: { id: productId } }], count: { value: 1 } })
})
