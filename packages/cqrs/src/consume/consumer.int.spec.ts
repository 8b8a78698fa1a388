import type { Message } from '@jangteo/contracts/envelope'
import { PARTITIONS } from '@jangteo/contracts/topics'
import * as v from 'valibot'
import { expect, onTestFinished, test } from 'vitest'
import { ensureTopics } from '../kafka/admin.ts'
import { silent } from '../kafka/log.ts'
import { partitionOf } from '../kafka/partition.ts'
import { freshDatabase } from '../specimen/database.ts'
import { deleteRecords } from '../specimen/delete-records.ts'
import { countEffects, createEffects, effectsByStream, recordEffect } from '../specimen/effects.ts'
import { type Fact, produce } from '../specimen/produce.ts'
import { exit, runProcess, startProcess } from '../specimen/run-process.ts'
import { TOPIC, trace } from '../specimen/tally.ts'
import { until } from '../specimen/until.ts'
import type { Tx } from '../write/postgres.ts'
import { apply } from './apply.ts'
import { type ConsumerOptions, createConsumer } from './consumer.ts'
import { Overtaken } from './offsets.ts'
import { GAP, parkedKeys } from './parked.ts'

const setUp = async () => {
  const { pool, url, brokers, topicPrefix } = await freshDatabase()
  await createEffects(pool)
  const groupId = `${topicPrefix}g`
  /** A life of the topic; another one is the same topic for consumers, and a new one for the broker. */
  const life = async (prefix: string) => {
    await ensureTopics({ brokers, topicPrefix: prefix, topics: [{ name: TOPIC, partitions: PARTITIONS }] })
    let produced = 0
    return {
      async start(options: Partial<ConsumerOptions> = {}) {
        const consumer = createConsumer({ pool, brokers, groupId, topics: [TOPIC], topicPrefix: prefix, handle: recordEffect, ...options })
        onTestFinished(consumer.stop)
        await consumer.start()
        return consumer
      },
      put(facts: readonly Fact[]) {
        produced += facts.length
        return produce(brokers, prefix, facts)
      },
      read: () => until(async () => (await pool.query(`SELECT sum(next)::bigint AS n FROM consumed`)).rows[0].n === produced),
    }
  }
  const effects = (wanted: number) => until(async () => (await countEffects(pool)) >= wanted)
  const env = { DATABASE_URL: url, KAFKA_BROKERS: brokers.join(), KAFKA_PREFIX: topicPrefix }
  return { ...(await life(topicPrefix)), pool, effects, groupId, env, recreate: () => life(`${topicPrefix}again.`) }
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const everyKey = (versions: readonly number[]) => versions.flatMap((version) => keys.map((key) => ({ key, version })))
const eachOnce = (versions: readonly number[]) => Object.fromEntries(keys.map((key) => [`tally-${key}`, versions]))

const crashPoints = ['in-consumer-before-commit', 'after-consumer-commit']
test.for(crashPoints)('kill -9 at %s: every message has its effects once and in order', { timeout: 120_000 }, async (point) => {
  const { put, env, pool } = await setUp()
  await put(everyKey(upTo(20)))
  const exits = []
  for (const nth of [1, 2]) exits.push(await runProcess('consumer-process.ts', { ...env, WANTED: '160', CRASH_AT: `${point}:${nth}` }))
  await put(everyKey([21, 22]))
  exits.push(await runProcess('consumer-process.ts', { ...env, WANTED: '176' }))
  // the second run dies only if what was left took it a second transaction
  expect(exits).toEqual(['SIGKILL', expect.toBeOneOf(['SIGKILL', 0]), 0])
  expect(await effectsByStream(pool)).toEqual(eachOnce(upTo(22)))
})

test('members that come and go share the partitions and every message has its effects once and in order', async () => {
  const { put, start, effects, pool } = await setUp()
  const first = await start()
  await until(first.ready)
  let stop = false
  const producing = (async () => {
    let version = 0
    for (; !stop || version < 10; ) await put(everyKey([++version]))
    return version
  })()
  const second = await start()
  await until(() => first.positions().length > 0 && second.positions().length > 0 && first.positions().length + second.positions().length === PARTITIONS)
  await first.stop()
  await until(() => second.positions().length === PARTITIONS)
  const third = await start()
  await until(() => third.positions().length > 0 && third.positions().length < PARTITIONS)
  stop = true
  const versions = upTo(await producing)
  await effects(versions.length * keys.length)
  expect(await effectsByStream(pool)).toEqual(eachOnce(versions))
})

test('a message that cannot be handled is parked: later ones of its key wait in order, other keys flow', async () => {
  const { put, start, read, pool } = await setUp()
  let broken = true
  const consumer = await start({
    handle: async (tx, message) => {
      if (broken && message.stream === 'tally-a' && message.version === 2) throw new Error('cannot')
      await recordEffect(tx, message)
    },
  })
  await put(everyKey(upTo(5)))
  await read()
  expect(await effectsByStream(pool)).toEqual({ ...eachOnce(upTo(5)), 'tally-a': [1] })
  expect(await parkedKeys(pool)).toMatchObject([{ key: 'a', topic: TOPIC, type: 'specimen.number-added.v1', reason: 'cannot', messages: 4 }])
  expect(await consumer.replay(TOPIC, 'a')).toBe(4)
  broken = false
  await put([{ key: 'a', version: 6 }])
  await read()
  expect((await effectsByStream(pool))['tally-a']).toEqual([1])
  expect(await consumer.replay(TOPIC, 'a')).toBe(0)
  await put([{ key: 'a', version: 7 }])
  await read()
  expect((await effectsByStream(pool))['tally-a']).toEqual(upTo(7))
  expect(await parkedKeys(pool)).toEqual([])
})

test('a key that was parked by failing code flows again when cured code starts; what still fails stays parked and is told', async () => {
  const { put, start, read, effects, pool } = await setUp()
  const failingFor = (keys: string[]) => ({
    handle: async (tx: Tx, message: Message) => {
      if (keys.includes(message.key) && message.version === 2) throw new Error('cannot')
      await recordEffect(tx, message)
    },
  })
  const old = await start(failingFor(['a', 'b']))
  await put(everyKey(upTo(3)))
  await read()
  await old.stop()
  const told: object[] = []
  const cured = await start({ ...failingFor(['b']), log: { ...silent, error: (fields) => told.push(fields) } })
  await effects(22)
  await cured.stop()
  expect(await effectsByStream(pool)).toEqual({ ...eachOnce(upTo(3)), 'tally-b': [1] })
  expect(await parkedKeys(pool)).toMatchObject([{ key: 'b', messages: 2 }])
  expect(told).toMatchObject([{ key: 'b', left: 2 }])
})

test('why a message is parked is told without what it carries', async () => {
  const { put, start, read, pool } = await setUp()
  await start({ parse: (message) => v.parse(v.object({ data: v.object({ by: v.literal('secret') }) }), message) as unknown as Message })
  await put([
    { key: 'a', version: 1 },
    { key: 'b', version: 1, headers: { ce_epoch: 'private' } },
  ])
  await read()
  expect(await parkedKeys(pool)).toMatchObject([{ reason: 'invalid data.by: literal' }, { reason: expect.not.stringContaining('private') }])
})

test('a record that is not ours is parked with its key and stops nobody else', async () => {
  const { put, start, read, pool } = await setUp()
  await start()
  await put([{ key: 'a', version: 1, headers: { ce_epoch: 'x' } }, ...everyKey([1, 2])])
  await read()
  expect(await effectsByStream(pool)).toEqual({ ...eachOnce([1, 2]), 'tally-a': undefined })
  expect(await parkedKeys(pool)).toMatchObject([{ key: 'a', messages: 3 }])
})

test('a NUL, which no PostgreSQL text takes, parks its record at most and stops nobody', async () => {
  const { put, start, read, pool } = await setUp()
  await start()
  await put([{ key: 'a\0', version: 1 }, { key: 'b', version: 1, headers: { ce_type: 'x\0' } }, { key: 'c', version: 1, value: '\0' }, ...everyKey([1, 2])])
  await read()
  expect(await effectsByStream(pool)).toMatchObject({ 'tally-a\ufffd': [1], 'tally-a': [1, 2], 'tally-d': [1, 2] })
  expect((await parkedKeys(pool)).map(({ key }) => key)).toEqual(['b', 'c'])
})

test('a hole in the versions parks the key until the missing event comes, then all are handled in order', async () => {
  const { put, start, read, pool } = await setUp()
  await start()
  await put([1, 3, 5, 4].map((version) => ({ key: 'a', version })))
  await read()
  expect(await effectsByStream(pool)).toEqual({ 'tally-a': [1] })
  expect(await parkedKeys(pool)).toMatchObject([{ key: 'a', reason: expect.stringContaining('GAP'), messages: 3 }])
  await put([{ key: 'a', version: 2 }])
  await read()
  expect(await effectsByStream(pool)).toEqual({ 'tally-a': [1, 2, 3, 4, 5] })
  expect(await parkedKeys(pool)).toEqual([])
})

test('a message that came before has no second effect; the same version with another event id is a fork and parks the key', async () => {
  const { put, start, read, pool } = await setUp()
  await start()
  const [one, two] = [
    { key: 'a', version: 1, id: 'i1' },
    { key: 'a', version: 2, id: 'i2' },
  ]
  await put([one, two, one, two])
  await read()
  expect(await effectsByStream(pool)).toEqual({ 'tally-a': [1, 2] })
  expect(await parkedKeys(pool)).toEqual([])
  await put([
    { ...two, id: 'other' },
    { key: 'a', version: 3 },
  ])
  await read()
  expect(await effectsByStream(pool)).toEqual({ 'tally-a': [1, 2] })
  expect(await parkedKeys(pool)).toMatchObject([{ key: 'a', reason: expect.stringContaining('FORK'), messages: 2 }])
})

const failuresOfTheMoment: Record<string, (tx: Tx) => Promise<unknown>> = {
  'a deadlock': () => Promise.reject(Object.assign(new Error('deadlock'), { code: '40P01' })),
  'a server that is down': () => Promise.reject(Object.assign(new Error('connect'), { code: 'ENOENT' })),
  'a statement that was cancelled': (tx) => tx.query(`SET LOCAL statement_timeout = 20; SELECT pg_sleep(60)`),
  'a server that only reads': (tx) => tx.query(`SET LOCAL transaction_read_only = on; DELETE FROM effects`),
}
test.each(Object.keys(failuresOfTheMoment))('a failure of the moment, %s, is tried again and parks nothing', async (name) => {
  const { put, start, effects, pool } = await setUp()
  let failures = 3
  await start({
    handle: async (tx, message) => {
      if (message.version === 2 && failures-- > 0) await failuresOfTheMoment[name]?.(tx)
      await recordEffect(tx, message)
    },
  })
  for (const version of [1, 2, 3]) {
    await put([{ key: 'a', version }])
    await effects(version)
  }
  expect(await effectsByStream(pool)).toEqual({ 'tally-a': [1, 2, 3] })
  expect(await parkedKeys(pool)).toEqual([])
})

test('what was deleted before it was read parks its keys, and the others flow', async () => {
  const { put, start, effects, pool, env } = await setUp()
  const partition = partitionOf('a')
  const other = 'bcdefgh'.split('').find((key) => partitionOf(key) === partition) ?? ''
  await put([
    { key: 'a', version: 1 },
    { key: 'a', version: 2 },
    { key: 'a', version: 3 },
    { key: other, version: 1 },
  ])
  await deleteRecords([env.KAFKA_BROKERS], env.KAFKA_PREFIX, partition, 2)
  await start()
  await effects(1)
  expect(await effectsByStream(pool)).toEqual({ [`tally-${other}`]: [1] })
  expect(await parkedKeys(pool)).toMatchObject([{ key: 'a', reason: GAP }])
})

test('a higher epoch makes a partition be read from 0 again, and nothing has its effects twice', async () => {
  const { put, start, effects, pool, recreate } = await setUp()
  const known = everyKey([1, 2]).map((fact) => ({ ...fact, id: `${fact.key}${fact.version}` }))
  await put(known)
  const first = await start()
  await effects(16)
  await first.stop()
  const next = await recreate()
  const unknown = [...Array(99).keys()].map((n) => `n${n}`).find((key) => partitionOf(key) === partitionOf('a')) ?? ''
  await next.put([{ key: unknown, version: 1 }, ...known, ...everyKey([3])].map((fact) => ({ ...fact, epoch: 2 })))
  await next.start()
  await effects(25) // the unknown one lies below the stored position
  expect(await effectsByStream(pool)).toEqual({ ...eachOnce([1, 2, 3]), [`tally-${unknown}`]: [1] })
  expect(await parkedKeys(pool)).toEqual([])
})

test('a member that lost its partitions without knowing it applies nothing: its positions were moved by the new owner', async () => {
  const { put, pool, start, effects, groupId } = await setUp()
  await put([{ key: 'a', version: 1 }])
  await start()
  await effects(1)
  const record = { topic: TOPIC, partition: partitionOf('a'), offset: 0, key: 'a', value: '{}', headers: {} }
  const at = new Map([[JSON.stringify([TOPIC, `${record.partition}`]), { ...record, expected: 0, next: 0, epoch: 1 }]])
  const message = { ...trace, ...record, id: 'i', type: 'x', source: 's', time: '', epoch: 1, stream: 'zombie', version: 1, seq: 1, data: {} }
  const deps = { pool, consumer: groupId, log: silent, handle: recordEffect }
  await expect(apply(deps, { items: [{ record, message }], at })).rejects.toThrow(Overtaken)
  expect(await effectsByStream(pool)).toEqual({ 'tally-a': [1] })
})

const openTransaction = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE 'INSERT INTO effects%'`

test('a process that sleeps longer than its session, in the middle of the work, has no effect twice when it wakes', { timeout: 120_000 }, async () => {
  const { put, start, effects, env, pool } = await setUp()
  await put(everyKey(upTo(10)))
  const sleeper = startProcess('consumer-process.ts', { ...env, WANTED: '240', SLOW_MS: '20' })
  await until(async () => (await pool.query(openTransaction)).rowCount === 1)
  sleeper.kill('SIGSTOP')
  await put(everyKey(upTo(20).slice(10)))
  await start()
  await effects(160)
  sleeper.kill('SIGCONT')
  await put(everyKey(upTo(30).slice(20)))
  await effects(240)
  expect(await exit(sleeper)).toBe(0)
  expect(await effectsByStream(pool)).toEqual(eachOnce(upTo(30)))
})
