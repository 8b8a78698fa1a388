import { setTimeout as sleep } from 'node:timers/promises'
import type { MessageConsumer } from '../consume/consumer.ts'
import { readUpTo } from '../consume/offsets.ts'
import { endOffsets } from '../kafka/admin.ts'
import { type Log, silent } from '../kafka/log.ts'
import { createBell } from '../outbox/bell.ts'
import { type Pool, type Tx, transaction } from '../write/postgres.ts'
import { clockAndOutbox, type Deadline, dueDeadlines, putOff, take } from './deadlines.ts'

export type DeadlineOptions = {
  pool: Pool
  brokers: readonly string[]
  /** Topics whose messages could make a deadline needless; `consumer` reads them. */
  replyTopics: readonly string[]
  topicPrefix?: string
  consumer: Pick<MessageConsumer, 'groupId' | 'steadyFor'>
  /** The effects of a deadline. May do nothing if its stream moved on. */
  fire: (tx: Tx, deadline: Deadline) => Promise<void>
  /** For how long Kafka must have answered and taken what we publish, without a pause, before anything fires: time for others to catch up after an outage. */
  graceMs?: number
  pollMs?: number
  log?: Log
}

class Gone extends Error {}

/**
 * Fires deadlines by the database's clock, each once, though never because of an outage: only after every partition of the reply topics has
 * been read (by any member of the consumer's group) up to an end offset observed after the deadline was due, and only while Kafka has
 * answered steadily, and our own events have left, for `graceMs` (15 s): nobody answers what was not published. One that fails is tried again
 * later and holds up no other. Several replicas may run it.
 */
export const createDeadlineWorker = (options: DeadlineOptions): { start: () => Promise<void>; stop: () => Promise<void> } => {
  const { pollMs = 500, log = silent } = options
  const bell = createBell()
  const flow = { since: Date.now() }
  let stopping = false
  let ended = Promise.resolve()
  const run = async () => {
    while (!stopping) {
      await fireDue(options, flow, () => stopping).catch((error: unknown) => {
        flow.since = Date.now() // an outage of the database is none the less one
        log.warn({ err: error }, 'deadlines could not be looked at')
      })
      await bell.wait(stopping ? 0 : pollMs)
    }
  }
  return {
    async start() {
      ended = run()
    },
    stop() {
      stopping = true
      bell.ring()
      return ended
    },
  }
}

const CATCH_UP = { withinMs: 10_000, everyMs: 50 }

/** `flow.since`: from when on our events have left as they were written, and the database could be asked. */
const fireDue = async (options: DeadlineOptions, flow: { since: number }, stopping: () => boolean) => {
  const { pool, consumer, graceMs = 15_000 } = options
  const { now, stuck } = await clockAndOutbox(pool)
  if (stuck) flow.since = Date.now()
  const due = await dueDeadlines(pool, now)
  const steady = () => consumer.steadyFor() >= graceMs && Date.now() - flow.since >= graceMs
  if (due.length === 0 || !steady() || stuck || !(await caughtUp(options, () => stopping() || !steady()))) return
  for (const deadline of due) if (!stopping()) await fireOne(options, deadline)
}

/** Observes the ends once and waits until they are read: under steady traffic the newest ends are never reached. */
const caughtUp = async ({ pool, brokers, topicPrefix, replyTopics: topics, consumer }: DeadlineOptions, givenUp: () => boolean) => {
  const ends = await endOffsets({ brokers, topics, topicPrefix })
  const missing = topics.filter((topic) => !ends.has(topic))
  if (missing.length > 0) throw new Error(`reply topics do not exist: ${missing.join(', ')}`)
  for (const until = Date.now() + CATCH_UP.withinMs; Date.now() < until && !givenUp(); await sleep(CATCH_UP.everyMs)) {
    if (await readUpTo(pool, consumer.groupId, ends)) return true
  }
  return false
}

const fireOne = async ({ pool, fire, log = silent }: DeadlineOptions, deadline: Deadline) => {
  try {
    await transaction(pool, async (tx) => {
      await fire(tx, deadline)
      if (!(await take(tx, deadline))) throw new Gone()
    })
  } catch (error) {
    if (error instanceof Gone) return
    log.error({ err: error, id: deadline.id, kind: deadline.kind }, 'deadline failed, trying again later')
    await putOff(pool, deadline)
  }
}
