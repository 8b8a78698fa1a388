import { setTimeout as sleep } from 'node:timers/promises'
import { PARTITIONS } from '@jangteo/contracts/topics'
import { Partitioners, type Producer } from 'kafkajs'
import { ensureTopics } from '../kafka/admin.ts'
import { kafkaClient } from '../kafka/client.ts'
import { type Log, silent } from '../kafka/log.ts'
import { within } from '../kafka/within.ts'
import { crashPoint } from '../write/crash-point.ts'
import { isTransient, type Pool } from '../write/postgres.ts'
import { createBell } from './bell.ts'
import { acknowledgedOffsets, CLAIMED, claim, done, fitting, type OutboxRow, sweep } from './claim.ts'
import { checkEpoch, raiseEpoch } from './epoch.ts'
import { openSession, type Session } from './session.ts'
import { OffsetsWentBack, storedSender } from './stored-send.ts'

export type RelayOptions = {
  pool: Pool
  brokers: readonly string[]
  clientId: string
  /** `ce_source` of the records, such as `orders-command`. */
  source: string
  topicPrefix?: string
  /** How often Kafka's end offsets are compared with what was acknowledged. */
  checkEveryMs?: number
  /** Pauses between looks at an empty outbox: the first, and the longest after it has stayed empty. */
  pollMs?: { least: number; most: number }
  log?: Log
}

export type Relay = {
  /** Resolves at once; connecting is tried until `stop`. */
  start: () => Promise<void>
  /** Resolves after the send in flight; the rest of the outbox waits for the next relay. */
  stop: () => Promise<void>
  /** True while connected to PostgreSQL, as relay or standing by. Says nothing of Kafka: commands are taken without it. */
  ready: () => boolean
  /** True while this process is the relay of its database. */
  leading: () => boolean
  /** Publish now: call it after a COMMIT that filled the outbox. Cheap; forgetting it costs at most 200 ms. */
  wake: () => void
}

const STANDBY_MS = 250
const NOTIFY_MS = 5
const POLL_MS = { least: 20, most: 200 }
const LONGEST_REST_MS = 50
const SWEEP_EVERY = 5_000
const MAX_PAUSE_MS = 2_000

/**
 * Publishes the outbox: claim, send, delete what the broker acknowledged. At least once and, per key, in order of the versions; nothing is
 * lost when this process, PostgreSQL or Kafka dies between any two steps. Of all relays of a database one works, the others stand by and take
 * over within 250 ms, from one that is frozen after 10 s. Any failure ends producer and connection; both are made anew, and the epoch is checked before the next send.
 */
export const createRelay = (options: RelayOptions): Relay => {
  const { pool, log = silent } = options
  const bell = createBell()
  const state = { stopping: false, connected: false, leading: false }
  let ended = Promise.resolve()

  const runOnce = async () => {
    const session = await openSession(pool, bell.ring)
    state.connected = true
    try {
      await standBy(session, bell, state)
      if (!state.stopping) await lead(session, options, bell, state)
    } finally {
      state.connected = state.leading = false
      await session.close()
    }
  }

  const run = async () => {
    for (let pause = 100; !state.stopping; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
      const started = Date.now()
      await runOnce().catch((error: unknown) => log.warn({ err: error }, 'relay failed, starting again'))
      if (Date.now() - started > 30_000) pause = 100
      if (!state.stopping) await sleep(pause)
    }
  }

  return {
    async start() {
      ended = run()
    },
    stop() {
      state.stopping = true
      bell.ring()
      return ended
    },
    ready: () => state.connected,
    leading: () => state.leading,
    wake: bell.ring,
  }
}

type Bell = ReturnType<typeof createBell>
type State = { stopping: boolean; leading: boolean }

/** Until the lock is ours; meanwhile passes on our own commits to the relay, at most every 5 ms. */
const standBy = async (session: Session, bell: Bell, state: State) => {
  while (!state.stopping && !(await session.tryLock())) {
    for (const until = Date.now() + STANDBY_MS; !state.stopping && Date.now() < until; ) {
      if (!(await bell.wait(until - Date.now()))) continue
      await session.notify()
      await sleep(NOTIFY_MS)
    }
  }
}

const lead = async (session: Session, options: RelayOptions, bell: Bell, state: State) => {
  const { pool, brokers, clientId, topicPrefix = '', log = silent } = options
  const producer = kafkaClient({ brokers, clientId }).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    metadataMaxAge: 30_000,
    createPartitioner: Partitioners.DefaultPartitioner,
  })
  state.leading = true
  const tell = (epoch: number) => log.error({ epoch }, 'Kafka has lost records: the epoch was raised and every event is sent again')
  const check = async () => {
    const raised = await checkEpoch(pool, { brokers, topicPrefix })
    if (raised) tell(raised)
    return raised
  }
  try {
    await check()
    await producer.connect()
    await publish(session, producer, options, bell, state, check)
  } catch (error) {
    if (!(error instanceof OffsetsWentBack) || !error.lost) throw error
    tell(await raiseNow(session, pool))
  } finally {
    await within(5_000, producer.disconnect())
  }
}

/** Now or never: what was refused is in the log all the same, and the next look at its end would find nothing missing. */
const raiseNow = async (session: Session, pool: Pool): Promise<number> => {
  await session.client.query('SELECT') // without the lock another relay may have seen to it
  try {
    return await raiseEpoch(pool)
  } catch (error) {
    if (!isTransient(error)) throw error
    await sleep(500)
    return raiseNow(session, pool)
  }
}

const publish = async (session: Session, producer: Producer, options: RelayOptions, bell: Bell, state: State, check: () => Promise<number | null>) => {
  const { source, topicPrefix = '', checkEveryMs = 60_000, pollMs = POLL_MS } = options
  const send = storedSender(producer, { source, topicPrefix, published: await acknowledgedOffsets(session.client) })
  const assureTopics = topicsAssured(options)
  let poll = pollMs.least
  let deleted = 0
  for (let checked = Date.now(); !state.stopping; ) {
    if (Date.now() - checked >= checkEveryMs) {
      if (await check()) return
      checked = Date.now()
    }
    const began = performance.now()
    const claimed = await claim(session.client, session.pid)
    const rows = fitting(claimed)
    if (rows.length > 0) {
      await assureTopics(rows)
      crashPoint('after-commit-before-publish')
      const { stored, acknowledged } = await send(rows)
      crashPoint('after-publish-before-delete')
      await done(session.client, stored, acknowledged)
      crashPoint('after-delete')
      if (stored.length === 0) throw new Error('the brokers stored nothing')
      deleted += stored.length
      if (deleted >= SWEEP_EVERY) {
        await sweep(session.client)
        deleted = 0
      }
      if (stored.length < claimed.length || claimed.length === CLAIMED) continue
      // what comes now goes together in the next send: the busier the machine, the longer a round takes and the more it takes along
      await sleep(Math.min(performance.now() - began, LONGEST_REST_MS))
    }
    poll = (await bell.wait(poll)) || rows.length > 0 ? pollMs.least : Math.min(poll * 2, pollMs.most)
  }
}

/** A topic is created by its writer, before the first send to it: kafkajs would retry for seconds and fail. */
const topicsAssured = ({ brokers, topicPrefix }: RelayOptions) => {
  const assured = new Set<string>()
  return async (rows: readonly OutboxRow[]) => {
    const topics = [...new Set(rows.map(({ topic }) => topic))].filter((topic) => !assured.has(topic))
    if (topics.length === 0) return
    await ensureTopics({ brokers, topicPrefix, topics: topics.map((name) => ({ name, partitions: PARTITIONS })) })
    for (const topic of topics) assured.add(topic)
  }
}
