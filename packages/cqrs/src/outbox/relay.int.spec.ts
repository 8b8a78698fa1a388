import { accepted } from '@jangteo/contracts/rejection'
import { PARTITIONS } from '@jangteo/contracts/topics'
import { expect, onTestFinished, test } from 'vitest'
import { ensureTopics, namesOfTopics } from '../kafka/admin.ts'
import { kafkaClient } from '../kafka/client.ts'
import { freshDatabase, rowCounts } from '../specimen/database.ts'
import { readTopic, versionsByStream } from '../specimen/read-topic.ts'
import { exit, runProcess, startProcess } from '../specimen/run-process.ts'
import { add, TOPIC, tally, trace } from '../specimen/tally.ts'
import { until } from '../specimen/until.ts'
import { handleCommand } from '../write/handle-command.ts'
import { currentEpoch } from './epoch.ts'
import { createRelay, type RelayOptions } from './relay.ts'

const setUp = async () => {
  const { pool, url, brokers, topicPrefix } = await freshDatabase()
  const start = async (options: Partial<RelayOptions> = {}) => {
    const relay = createRelay({ pool, brokers, clientId: 'spec', source: 'specimen', topicPrefix, ...options })
    await relay.start()
    onTestFinished(relay.stop)
    return relay
  }
  const send = (id: string, by: number, wake = () => {}) =>
    handleCommand({ pool, decider: tally, wake }, { id, principal: 'p', commandId: `${id}-${by}`, payload: by, trace, decide: add(by) })
  const env = { DATABASE_URL: url, KAFKA_BROKERS: brokers.join(), KAFKA_PREFIX: topicPrefix }
  const published = () => until(async () => (await rowCounts(pool)).outbox === 0)
  return { pool, brokers, topicPrefix, start, send, env, published, read: () => readTopic(brokers, topicPrefix, TOPIC) }
}

test('a record carries the whole envelope and the event as it was decided', async () => {
  const { start, send, published, read } = await setUp()
  await send('a', 7)
  await start()
  await published()
  const [message, ...others] = await read()
  expect(others).toEqual([])
  expect(message).toMatchObject({
    ...trace,
    topic: TOPIC,
    key: 'a',
    stream: 'tally-a',
    version: 1,
    epoch: 1,
    source: 'specimen',
    type: 'specimen.number-added.v1',
  })
  expect(message?.data).toEqual({ type: 'number-added', by: 7 })
})

test.for(['after-commit-before-reply', 'after-commit-before-publish', 'after-publish-before-delete', 'after-delete'])(
  'kill -9 at %s loses no event and no stream is out of order',
  { timeout: 60_000 },
  async (point) => {
    const { env, pool, read } = await setUp()
    const exits = []
    for (const nth of [1, 3]) exits.push(await runProcess('relay-process.ts', { ...env, COMMANDS: '20', CRASH_AT: `${point}:${nth}` }))
    expect(exits).toEqual(['SIGKILL', 'SIGKILL'])
    expect(await runProcess('relay-process.ts', { ...env, COMMANDS: '20' })).toBe(0)
    expect(await rowCounts(pool)).toEqual({ streams: 3, events: 20, outbox: 0, commands: 20 })
    const versions = versionsByStream(await read())
    expect(versions).toEqual({ 'tally-s0': [1, 2, 3, 4, 5, 6], 'tally-s1': [1, 2, 3, 4, 5, 6, 7], 'tally-s2': [1, 2, 3, 4, 5, 6, 7] })
  },
)

test('a relay frozen before its send is replaced; what it sends when it thaws puts no stream out of order', async () => {
  const { env, pool, start, send, published, read } = await setUp()
  const frozen = startProcess('relay-process.ts', { ...env, COMMANDS: '1', CRASH_AT: 'after-commit-before-publish', CRASH_WITH: 'SIGSTOP' })
  const locked = `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database WHERE datname = current_database() AND locktype = 'advisory'`
  await until(async () => (await pool.query(locked)).rowCount === 1 && (await rowCounts(pool)).outbox === 1)
  await start()
  for (let by = 1; by <= 5; by++) await send('s1', by)
  await published()
  frozen.kill('SIGCONT')
  expect(await exit(frozen)).toBe(0)
  const messages = await read()
  expect(versionsByStream(messages)).toEqual({ 'tally-s1': [1, 2, 3, 4, 5, 6] })
  expect(
    messages.filter(({ version }) => version === 1),
    'it did send',
  ).toHaveLength(2)
})

test('of two relays one works; the other takes over, and no key is ever out of order or doubled', async () => {
  const { start, send, published, read } = await setUp()
  const relays = [await start(), await start()] as const
  await until(() => relays.every((relay) => relay.ready()) && relays.filter((relay) => relay.leading()).length === 1)
  const [first, second] = relays[0].leading() ? relays : ([relays[1], relays[0]] as const)
  for (let by = 1; by <= 30; by++) {
    await send('a', by, second.wake)
    if (by === 15) await first.stop()
  }
  await published()
  expect(second.leading()).toBe(true)
  expect((await read()).map(({ version }) => version)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
})

test('a standby passes each of its commits on once: it does not hear itself', async () => {
  const { start, send, published, pool } = await setUp()
  const [one, other] = [await start(), await start()]
  await until(() => (one.leading() || other.leading()) && one.ready() && other.ready())
  const standby = one.leading() ? other : one
  const heard: string[] = []
  const listener = await pool.connect()
  onTestFinished(() => listener.release(true))
  listener.on('notification', ({ payload = '' }) => heard.push(payload))
  await listener.query('LISTEN outbox_filled')
  for (let by = 1; by <= 5; by++) {
    await send('a', by, standby.wake)
    await until(() => heard.length >= by)
    await published()
  }
  await pool.query(`NOTIFY outbox_filled, 'last'`) // arrives behind all that were sent before it
  await until(() => heard.includes('last'))
  expect(heard).toEqual(['', '', '', '', '', 'last'])
})

test('what another replica commits is published at once, not at the next look', async () => {
  const { start, send, published } = await setUp()
  const never = { pollMs: { least: 3_600_000, most: 3_600_000 } }
  const [one, other] = [await start(never), await start(never)]
  await until(() => (one.leading() || other.leading()) && one.ready() && other.ready())
  const standby = one.leading() ? other : one
  for (let by = 1; by <= 5; by++) {
    await send('a', by, standby.wake)
    await published()
  }
})

test('records lost behind the relay, whose own next send hides the loss from a look at the ends, are sent again under a raised epoch', async () => {
  const { brokers, topicPrefix, pool, start, send, published, read } = await setUp()
  await start({ checkEveryMs: 3_600_000 })
  await send('a', 1)
  await published()
  const admin = kafkaClient({ brokers, clientId: 'spec' }).admin()
  await admin.connect()
  await admin.deleteTopics({ topics: [topicPrefix + TOPIC] })
  await until(async () => !(await namesOfTopics(admin)).has(topicPrefix + TOPIC))
  await admin.disconnect()
  await ensureTopics({ brokers, topicPrefix, topics: [{ name: TOPIC, partitions: PARTITIONS }] })
  const added = { type: 'number-added', by: 1 } as const
  const twice = { id: 'a', principal: 'p', commandId: 'twice', payload: 2, trace, decide: () => accepted(added, added) }
  await handleCommand({ pool, decider: tally, wake: () => {} }, twice)
  await published()
  expect(await currentEpoch(pool)).toBe(2)
  expect((await read()).filter(({ epoch }) => epoch === 2).map(({ version }) => version)).toEqual([1, 2, 3])
})
