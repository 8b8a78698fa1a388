import { PARTITIONS } from '@jangteo/contracts/topics'
import { expect, onTestFinished, test } from 'vitest'
import { createConsumer } from '../consume/consumer.ts'
import { ensureTopics } from '../kafka/admin.ts'
import { freshDatabase } from '../specimen/database.ts'
import { ownKafka } from '../specimen/own-kafka.ts'
import { produce } from '../specimen/produce.ts'
import { TOPIC, trace } from '../specimen/tally.ts'
import { until } from '../specimen/until.ts'
import { append } from '../write/append.ts'
import type { Db, Pool } from '../write/postgres.ts'
import type { Deadline } from './deadlines.ts'
import { createDeadlineWorker, type DeadlineOptions } from './worker.ts'

const soon = (ms = 0) => new Date(Date.now() + ms).toISOString()
const deadline = (id: string, dueAt = soon()): Deadline => ({ id, kind: 'reply', armedVersion: 1, dueAt })
const event = { type: 'number-added', ceType: 'specimen.number-added.v1', data: {}, publish: [] }
const write = (db: Db, id: string, expected: number, dueAt: string | null) =>
  append(db, { stream: id, expected, state: {}, events: [event], trace, deadline: { id, kind: 'reply', dueAt } })
const arming = async (pool: Pool, ...deadlines: Deadline[]) => {
  for (const { id, dueAt } of deadlines) expect(await write(pool, id, 0, dueAt)).toBe(1)
}
/** An event that waits to be published, written this long ago. */
const unpublished = async (pool: Pool, id: string, age: string) => {
  await append(pool, { stream: id, expected: 0, state: {}, events: [{ ...event, publish: [{ topic: TOPIC, key: id }] }], trace })
  await pool.query(`UPDATE events SET at = at - $2::interval WHERE stream_id = $1`, [id, age])
}
const disarm = (db: Db, id: string) => write(db, id, 1, null)

/** A consumer whose messages disarm their key's deadline, and a worker that notes what it fires. */
const setUp = async (pool: Pool, brokers: string[], topicPrefix: string, options: Partial<DeadlineOptions> = {}) => {
  await pool.query(`CREATE TABLE fired(id text)`)
  await ensureTopics({ brokers, topicPrefix, topics: [{ name: TOPIC, partitions: PARTITIONS }] })
  let slow = Promise.resolve()
  const consumer = createConsumer({
    pool,
    brokers,
    groupId: `${topicPrefix}g`,
    topics: [TOPIC],
    topicPrefix,
    handle: async (tx, { key }) => {
      await slow
      await disarm(tx, key)
    },
  })
  const fire = async (tx: { query: (sql: string, values: unknown[]) => Promise<unknown> }, { id }: Deadline) => {
    await tx.query(`INSERT INTO fired VALUES ($1)`, [id])
  }
  let looks = 0
  const steadyFor = () => {
    looks++
    return consumer.steadyFor()
  }
  const start = async () => {
    const watched = { groupId: consumer.groupId, steadyFor }
    const worker = createDeadlineWorker({ pool, brokers, topicPrefix, replyTopics: [TOPIC], consumer: watched, fire, graceMs: 0, pollMs: 20, ...options })
    onTestFinished(worker.stop)
    await worker.start()
  }
  onTestFinished(consumer.stop)
  await consumer.start()
  await until(consumer.ready)
  const fired = async () => (await pool.query<{ id: string }>(`SELECT id FROM fired ORDER BY id`)).rows.map(({ id }) => id)
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    slow = promise
    return resolve
  }
  const allDone = () => until(async () => (await pool.query(`SELECT FROM deadlines`)).rowCount === 0)
  return { start, fired, consumer, hold, allDone, looks: () => looks }
}

test('a deadline fires once, when it is due, however many replicas look; a disarmed one never does', async () => {
  const { pool, brokers, topicPrefix } = await freshDatabase()
  const { start, fired } = await setUp(pool, brokers, topicPrefix)
  await arming(pool, deadline('a'), deadline('c', soon(3_600_000)), deadline('d'))
  await disarm(pool, 'd')
  await Promise.all([start(), start(), start()])
  await until(async () => (await fired()).includes('a'))
  expect(await fired()).toEqual(['a'])
  await arming(pool, deadline('b', soon(300)))
  await until(async () => (await fired()).includes('b'))
  expect(await fired()).toEqual(['a', 'b'])
})

test('a deadline waits for the replies that are already in Kafka: one of them makes it needless', async () => {
  const { pool, brokers, topicPrefix } = await freshDatabase()
  const { start, fired, hold, looks, allDone } = await setUp(pool, brokers, topicPrefix)
  const goOn = hold()
  await produce(brokers, topicPrefix, [{ key: 'a', version: 1 }])
  await arming(pool, deadline('a'), deadline('b'))
  await start()
  await until(() => looks() > 5)
  expect(await fired()).toEqual([])
  goOn()
  await allDone()
  expect(await fired()).toEqual(['b'])
})

test('a deadline waits until what we wrote has left: nobody can have answered it before', async () => {
  const { pool, brokers, topicPrefix } = await freshDatabase()
  const { start, fired, looks } = await setUp(pool, brokers, topicPrefix)
  await arming(pool, deadline('a'))
  await unpublished(pool, 'b', '1 minute')
  await start()
  await until(() => looks() > 5)
  expect(await fired()).toEqual([])
  await pool.query(`DELETE FROM outbox`)
  await until(async () => (await fired()).length === 1)
})

test.each(['events that could not leave', 'a database that did not answer'])('after %s others get the time to answer', async (outage) => {
  const { pool, brokers, topicPrefix } = await freshDatabase()
  let down = false
  let refused = 0
  const query = (...args: Parameters<Pool['query']>) => (down ? Promise.reject(new Error(`down ${++refused}`)) : pool.query(...args))
  const asked: Pool = Object.assign(Object.create(pool), { query })
  const { start, fired, consumer, looks } = await setUp(pool, brokers, topicPrefix, { pool: asked, graceMs: 2_000 })
  await start()
  await until(() => consumer.steadyFor() > 3_000)
  if (outage.startsWith('events')) await unpublished(pool, 'b', '1 minute')
  else down = true
  await arming(pool, deadline('a'))
  const before = looks()
  await until(async () => refused > 2 || looks() > before + 2)
  const since = Date.now()
  await pool.query(`DELETE FROM outbox`)
  down = false
  await until(async () => (await fired()).length === 1)
  expect(Date.now() - since).toBeGreaterThan(1_000)
})

test('a deadline that fails holds up no other and is tried again', async () => {
  const { pool, brokers, topicPrefix } = await freshDatabase()
  let failures = 1
  const { start, fired } = await setUp(pool, brokers, topicPrefix, {
    fire: async (tx, { id }) => {
      if (id === 'a' && failures-- > 0) throw new Error('cannot')
      await tx.query(`INSERT INTO fired VALUES ($1)`, [id])
    },
  })
  await arming(pool, deadline('a', soon(-1_000)), deadline('b'))
  await start()
  await until(async () => (await fired()).length === 1)
  expect(await fired()).toEqual(['b'])
  await until(async () => (await fired()).length === 2)
})

test('an outage of Kafka fires nothing; after it others get the time to answer', { timeout: 120_000 }, async () => {
  const { pool } = await freshDatabase()
  const kafka = await ownKafka()
  const { start, fired, consumer, looks, allDone } = await setUp(pool, kafka.brokers, '', { graceMs: 10_000 })
  await kafka.kill9()
  await until(() => consumer.steadyFor() === 0)
  await arming(pool, deadline('a'), deadline('b'))
  await start()
  await until(() => looks() > 5)
  await kafka.restart()
  await until(() => consumer.steadyFor() > 500)
  await produce(kafka.brokers, '', [{ key: 'a', version: 1 }])
  await allDone()
  expect(await fired()).toEqual(['b'])
})
