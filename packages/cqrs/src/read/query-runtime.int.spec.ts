import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONTROL, PARTITIONS } from '@jangteo/contracts/topics'
import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test } from 'vitest'
import { ensureTopics, namesOfTopics } from '../kafka/admin.ts'
import { kafkaClient } from '../kafka/client.ts'
import { type Fact, produce } from '../specimen/produce.ts'
import { until } from '../specimen/until.ts'
import { schema, TOPIC, type Total, totals } from './fold/given.ts'
import type { Change, Projection } from './projection.ts'
import { createQueryRuntime, type QueryRuntime } from './query-runtime.ts'
import { openReadStore } from './read-store.ts'
import { loadRow } from './rows.ts'

const setUp = async () => {
  const servers = await testServers()
  const root = mkdtempSync(join(tmpdir(), 'query-runtime-'))
  onTestFinished(async () => {
    rmSync(root, { recursive: true })
    await servers.stop()
  })
  const where = { brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
  await ensureTopics({ ...where, topics: [TOPIC, CONTROL].map((name) => ({ name, partitions: PARTITIONS })) })
  const instance = async (name: string) => {
    const store = openReadStore({ dataDir: join(root, name), name: 'spec', rev: 'r1', schema })
    const runtime = createQueryRuntime({ ...where, name, store, projections: [totals as Projection] })
    let running = true
    const stop = async () => {
      if (running) await runtime.stop()
      running = false
    }
    onTestFinished(stop)
    await runtime.start()
    await until(runtime.ready)
    return { ...runtime, stop }
  }
  const say = (control: object) =>
    withProducer(where.brokers, (producer) => producer.send({ topic: where.topicPrefix + CONTROL, messages: [{ value: JSON.stringify(control) }] }))
  return { where, instance, say, put: (facts: readonly Fact[]) => produce(where.brokers, where.topicPrefix, facts) }
}
const withProducer = async (brokers: string[], work: (producer: ReturnType<ReturnType<typeof kafkaClient>['producer']>) => Promise<unknown>) => {
  const producer = kafkaClient({ brokers, clientId: 'spec' }).producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  await work(producer)
  await producer.disconnect()
}
const added = (key: string, version: number, by = 1, more: Partial<Fact> = {}): Fact => ({ key, version, data: { type: 'number-added', by }, ...more })
const row = ({ read }: QueryRuntime, key: string) => read((db) => loadRow<Total>(db, 'totals', key)).value
const rows = ({ read }: QueryRuntime) => read((db) => db.prepare('SELECT * FROM rows_totals ORDER BY key').all()).value
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i).flatMap((version) => ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => added(key, version, 2)))

test('a replay of the whole log gives the rows that folding it live gave', async () => {
  const { instance, put } = await setUp()
  const live = await instance('live')
  const heard: Change[] = []
  live.onCommit((changes) => heard.push(...changes))
  for (let from = 1; from <= 60; from += 20) await put(many(from, from + 20))
  await until(() => live.place().next.reduce((sum, next) => sum + next) === 7 * 60)
  const late = await instance('late')
  expect(rows(late)).toEqual(rows(live))
  expect(row(late, 'a')).toMatchObject({ n: 60, row: { total: 120 } })
  expect(late.position()).toBe(live.position())
  expect(late.rev()).toBe(live.rev())
  expect(new Set(heard.map(({ key }) => key)).size).toBe(7)
  expect(live.lag()).toEqual({ events: 0, seconds: 0 })
})

test('a stopped instance goes on where its file stands', async () => {
  const { instance, put } = await setUp()
  await put(many(1, 4))
  const first = await instance('one')
  await first.stop()
  await put(many(4, 6))
  const again = await instance('one')
  expect(row(again, 'g')).toMatchObject({ n: 5, row: { total: 10 } })
})

test('a reader waits for his own write, by version and by position, and no longer than he said', async () => {
  const { instance, put } = await setUp()
  const [one, other] = [await instance('one'), await instance('other')]
  const waited = one.waitFor({ id: 'tally-a', version: 2 }, 20_000)
  await put([added('a', 1), added('a', 2)])
  expect(await waited).toBe(true)
  expect(await other.waitFor(one.position(), 20_000)).toBe(true)
  expect(row(other, 'a')).toMatchObject({ n: 2 })
  expect(await one.waitFor({ id: 'tally-a', version: 3 }, 10)).toBe(false)
  expect(await one.waitFor('no position of ours')).toBe(true)
})

test('a parked key flows again on every instance when an operator says so', async () => {
  const { instance, put, say } = await setUp()
  const both = [await instance('one'), await instance('two')]
  await put([added('a', 1), added('a', 3, 5), added('a', 2, 3), added('b', 1)])
  for (const one of both) await until(() => one.parked()[0]?.waiting === 2 && row(one, 'b') !== null)
  expect(both.map((one) => [row(one, 'a')?.n, one.place().holes])).toEqual([
    [1, ['a']],
    [1, ['a']],
  ])
  await say({ kind: 'replay', view: 'totals', key: 'a' })
  for (const one of both) await until(() => one.parked().length === 0)
  expect(both.map((one) => row(one, 'a'))).toMatchObject([
    { n: 3, row: { total: 9 } },
    { n: 3, row: { total: 9 } },
  ])
})

test('after a raised epoch the old rows serve until the new ones are there; then all is as if only the new epoch had been', async () => {
  const { instance, put } = await setUp()
  await put([...many(1, 4), added('lost', 1)])
  const old = await instance('old')
  let resets = 0
  old.onReset(() => (resets += 1))
  const before = old.rev()
  await put(many(1, 4).map((fact) => ({ ...fact, epoch: 2 })))
  await until(() => old.rev() !== before)
  expect(resets).toBe(1)
  expect(row(old, 'lost')).toBeNull()
  const fresh = await instance('fresh')
  expect(rows(fresh)).toEqual(rows(old))
  expect(fresh.position()).toBe(old.position())
})

test('after Kafka lost everything the rows are those that were emitted again', async () => {
  const { where, instance, put } = await setUp()
  await put(many(1, 9))
  const one = await instance('one')
  const admin = kafkaClient({ brokers: where.brokers, clientId: 'spec' }).admin()
  await admin.connect()
  await admin.deleteTopics({ topics: [where.topicPrefix + TOPIC] })
  await until(async () => !(await namesOfTopics(admin)).has(where.topicPrefix + TOPIC))
  await admin.disconnect()
  expect(row(one, 'a')).toMatchObject({ n: 8 })
  await ensureTopics({ ...where, topics: [{ name: TOPIC, partitions: PARTITIONS }] })
  await put(many(1, 6).map((fact) => ({ ...fact, epoch: 2 })))
  await until(() => row(one, 'a')?.n === 5, 60_000)
  const fresh = await instance('fresh')
  await until(() => one.position() === fresh.position())
  expect(rows(fresh)).toEqual(rows(one))
}, 90_000)
