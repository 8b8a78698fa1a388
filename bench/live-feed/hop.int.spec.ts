import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Principal } from '@jangteo/contracts/principal'
import { CONTROL, PARTITIONS } from '@jangteo/contracts/topics'
import { ensureTopics } from '@jangteo/cqrs/kafka/admin'
import { attachLiveFeed } from '@jangteo/cqrs/live/live-feed'
import type { LiveView } from '@jangteo/cqrs/live/view'
import type { Projection } from '@jangteo/cqrs/read/projection'
import { createQueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { loadRows } from '@jangteo/cqrs/read/rows'
import { produce } from '@jangteo/cqrs/specimen/produce'
import { TOPIC } from '@jangteo/cqrs/specimen/tally'
import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createLiveConnection } from '../../packages/mfe-kit/src/live/live-connection.ts'
import { createRowStore } from '../../packages/mfe-kit/src/live/row-store.ts'
import { switchboard } from './switchboard.ts'

const KEYS = Array.from({ length: 12 }, (_, i) => `k${i}`)
const PATIENCE = { timeout: 30_000, interval: 20 }
type Tally = { id: string; total: number }
const projection: Projection<Tally, { by: number }> = {
  view: 'tallies',
  topic: TOPIC,
  apply: (row, { key, data }) => ({ id: key, total: (row?.total ?? 0) + data.by }),
}
const view: LiveView<Tally> = { view: 'tallies', authorise: () => true, visible: (row) => row.total % 7 !== 0, redact: (row) => row }
const who: Principal = { sub: 'u', sid: 's', roles: ['customer'], name: '' }

const replica = async (where: { brokers: string[]; topicPrefix: string }) => {
  const store = openReadStore({ dataDir: ':memory:', name: 'spec', rev: 'r', schema: [] })
  const runtime = createQueryRuntime({ ...where, store, projections: [projection as Projection], name: `spec-${randomUUID()}` })
  const httpServer = createServer()
  const feed = attachLiveFeed({ httpServer, path: '/live/orders', runtime, authenticate: async () => who, views: [view as LiveView], gauges: [] })
  await runtime.start()
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    await feed.stop()
    httpServer.close()
    await runtime.stop()
  })
  await vi.waitFor(() => expect(runtime.ready()).toBe(true), PATIENCE)
  const query = () => {
    const { value, position, rev } = runtime.read((db) => loadRows<Tally>(db, 'tallies', KEYS).filter(({ row }) => view.visible(row, who)))
    return { rows: value, position, rev }
  }
  return { query, sockets: feed.sockets, port: (httpServer.address() as AddressInfo).port }
}

const setUp = async () => {
  const servers = await testServers()
  onTestFinished(servers.stop)
  const where = { brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
  await ensureTopics({ ...where, topics: [TOPIC, CONTROL].map((name) => ({ name, partitions: PARTITIONS })) })
  const versions = new Map<string, number>()
  /** One event for each of these keys. */
  const add = (keys: readonly string[], by: number) => {
    for (const key of keys) versions.set(key, (versions.get(key) ?? 0) + 1)
    return produce(
      where.brokers,
      where.topicPrefix,
      keys.map((key) => ({ key, version: versions.get(key) ?? 0, data: { by } })),
    )
  }
  return { where, add }
}

test('after each drop and hop the screen is what a fresh query of the other replica gives', async () => {
  const { where, add } = await setUp()
  await add(KEYS, 1)
  const replicas = [await replica(where), await replica(where)] as const
  const network = await switchboard(replicas[0].port)
  const store = createRowStore()
  const connection = createLiveConnection({ context: 'orders', store, origin: network.origin })
  onTestFinished(connection.close)
  const fetch = () => {
    const stamp = store.fetchBegins()
    const { rows, position, rev } = replicas[1].query()
    for (const { key, row, n } of rows) store.put('Tally', key, row, { rev, n }, { stamp, position })
    return position
  }
  const handle = connection.watch({ view: 'tallies', type: 'Tally', keys: KEYS, from: fetch(), onReset: () => handle.renew(fetch()) })
  const screen = () => KEYS.map((key) => store.get<Tally>('Tally', key)?.total)
  const truth = new Map(KEYS.map((key) => [key, 1]))
  const same = (from: (typeof replicas)[number]) => {
    const fresh = new Map(from.query().rows.map(({ row }) => [row.id, row.total]))
    expect([...truth.values()].map((total) => (total % 7 === 0 ? undefined : total))).toEqual(KEYS.map((key) => fresh.get(key)))
    expect(screen()).toEqual(KEYS.map((key) => fresh.get(key)))
  }
  for (let round = 0; round < 10; round += 1) {
    const [to, keys] = [replicas[(round + 1) % 2] ?? replicas[0], KEYS.filter((_, i) => (i + round) % 3 > 0)]
    const sent = add(keys, round + 1)
    network.lead(to.port)
    network.cut()
    await sent
    for (const key of keys) truth.set(key, (truth.get(key) ?? 0) + round + 1)
    await vi.waitFor(() => expect(to.sockets()).toBe(1), PATIENCE)
    await vi.waitFor(() => same(to), PATIENCE)
  }
})
