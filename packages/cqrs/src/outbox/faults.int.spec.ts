import { expect, onTestFinished, test } from 'vitest'
import { createConsumer } from '../consume/consumer.ts'
import { parkedKeys } from '../consume/parked.ts'
import { freshDatabase } from '../specimen/database.ts'
import { countEffects, createEffects, effectsByStream, recordEffect } from '../specimen/effects.ts'
import { ownKafka } from '../specimen/own-kafka.ts'
import { readTopic, versionsByStream } from '../specimen/read-topic.ts'
import { add, TOPIC, tally, trace } from '../specimen/tally.ts'
import { until } from '../specimen/until.ts'
import { handleCommand } from '../write/handle-command.ts'
import { currentEpoch } from './epoch.ts'
import { createRelay } from './relay.ts'

const setUp = async () => {
  const { pool } = await freshDatabase()
  await createEffects(pool)
  const kafka = await ownKafka()
  const { brokers } = kafka
  const relay = createRelay({ pool, brokers, clientId: 'spec', source: 'specimen', checkEveryMs: 1_000 })
  const consumer = createConsumer({ pool, brokers, groupId: 'g', topics: [TOPIC], handle: recordEffect })
  onTestFinished(() => Promise.all([relay.stop(), consumer.stop()]).then(() => {}))
  await Promise.all([relay.start(), consumer.start()])
  let sent = 0
  const send = async (count: number) => {
    for (const end = sent + count; sent < end; ) {
      const by = ++sent
      await handleCommand(
        { pool, decider: tally, wake: relay.wake },
        { id: `s${by % 5}`, principal: 'p', commandId: `${by}`, payload: by, trace, decide: add(by) },
      )
    }
  }
  const effects = (wanted: number) => until(async () => (await countEffects(pool)) >= wanted, 60_000)
  return { pool, kafka, brokers, send, effects }
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const fiveStreams = (versions: number) => Object.fromEntries(['s0', 's1', 's2', 's3', 's4'].map((id) => [`tally-${id}`, upTo(versions)]))

test('while the broker is down commands are accepted; after kill -9 and restart every event arrives once and in order', { timeout: 120_000 }, async () => {
  const { pool, kafka, brokers, send, effects } = await setUp()
  await send(50)
  await effects(10)
  const sending = send(200)
  await kafka.kill9()
  await sending
  await send(50)
  await kafka.restart()
  await effects(300)
  expect(await effectsByStream(pool)).toEqual(fiveStreams(60))
  expect(versionsByStream(await readTopic(brokers, '', TOPIC))).toEqual(fiveStreams(60))
  expect(await parkedKeys(pool)).toEqual([])
  expect(await currentEpoch(pool)).toBe(1)
})

test("after Kafka's data was wiped the epoch is raised, every event is sent again in order, and none has its effects twice", { timeout: 120_000 }, async () => {
  const { pool, kafka, brokers, send, effects } = await setUp()
  await send(50)
  await effects(50)
  await kafka.wipe()
  await send(25)
  await effects(75)
  await until(async () => (await pool.query(`SELECT FROM outbox`)).rowCount === 0, 60_000)
  expect(await currentEpoch(pool)).toBe(2)
  const messages = await readTopic(brokers, '', TOPIC)
  expect(versionsByStream(messages)).toEqual(fiveStreams(15))
  expect(versionsByStream(messages.filter(({ epoch }) => epoch === 2))).toEqual(fiveStreams(15))
  await send(5)
  await effects(80)
  expect(await effectsByStream(pool)).toEqual(fiveStreams(16))
  expect(await parkedKeys(pool)).toEqual([])
})
