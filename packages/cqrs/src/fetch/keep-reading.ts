import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumer } from 'kafkajs'
import { kafkaClient } from '../kafka/client.ts'
import { within } from '../kafka/within.ts'
import type { gather } from './gather.ts'
import { HEARTBEAT_MS, readBatch } from './read-batch.ts'
import { type Reading, takeOver } from './reading.ts'
import { watchProgress } from './watch-progress.ts'

const DEAF_MS = 30_000
/** A pause in Kafka's answers of more than this many ms is an outage. */
export const OUTAGE_MS = 2_000
const MAX_PAUSE_MS = 5_000
const settings = {
  sessionTimeout: 6_000,
  rebalanceTimeout: 15_000,
  heartbeatInterval: HEARTBEAT_MS,
  maxWaitTimeInMs: 100,
  minBytes: 1,
  maxBytesPerPartition: 1 << 20,
}

const listen = (reading: Reading, consumer: Consumer) => {
  let generation = 0
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    const mine = ++generation
    reading.joined = false
    reading.known = takeOver(reading, consumer, payload.memberAssignment, () => mine === generation && reading.consumer === consumer)
  })
  consumer.on(consumer.events.FETCH, () => {
    const now = Date.now()
    if (now - reading.lastFetch > OUTAGE_MS) reading.steadySince = now
    reading.lastFetch = now
  })
}

/**
 * Resolves with why the consumer is of no use any more: it crashed, nothing was heard from it or it has no positions for 30 s, or it leaves a
 * partition lying, though nothing is in work.
 */
const end = (reading: Reading, consumer: Consumer, busy: () => boolean, stop: Promise<unknown>) => {
  const ended = Promise.withResolvers<unknown>()
  let lastJoined = Date.now()
  const started = lastJoined
  consumer.on(consumer.events.CRASH, ({ payload }) => ended.resolve(payload.error))
  const watch = setInterval(() => {
    const now = Date.now()
    if (reading.joined) lastJoined = now
    if (now - lastJoined > DEAF_MS) ended.resolve(new Error(`no positions for ${DEAF_MS} ms`))
    if (!busy() && now - Math.max(reading.lastFetch, started) > DEAF_MS) ended.resolve(new Error(`nothing fetched for ${DEAF_MS} ms`))
  }, 1_000)
  const unwatch = watchProgress(reading, busy, ended.resolve)
  return Promise.race([ended.promise, stop.then(() => null)]).finally(() => {
    clearInterval(watch)
    unwatch()
  })
}

/** kafkajs forgets a consumer that is told to stop while it joins its group: once it has joined it reads on, for nobody, and keeps its partitions. */
const dispose = (consumer: Consumer, joining: Promise<void>) =>
  within(
    MAX_PAUSE_MS * 2,
    within(settings.sessionTimeout + 1_000, joining).then(() => consumer.disconnect()),
  )

/** One kafkajs consumer from birth to end; throws what ended it. */
const readOnce = async (reading: Reading, gathered: ReturnType<typeof gather>, stop: Promise<unknown>) => {
  const { brokers, clientId, groupId, topics, topicPrefix } = reading.options
  const consumer = kafkaClient({ brokers, clientId }).consumer({ groupId: topicPrefix + groupId, ...settings, allowAutoTopicCreation: false })
  reading.consumer = consumer
  reading.known = Promise.resolve(false)
  const over = Promise.withResolvers<void>() // a start that failed settles nothing by itself, and the watch would go on for ever
  const ended = end(reading, consumer, gathered.busy, Promise.race([stop, over.promise]))
  listen(reading, consumer)
  let joining = Promise.resolve()
  const run = async () => {
    await consumer.connect()
    await consumer.subscribe({ topics: topics.map((topic) => topicPrefix + topic), fromBeginning: true })
    if (reading.consumer !== consumer) return null // it was disposed of meanwhile
    joining = consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 256, eachBatch: readBatch(reading, gathered) })
    await joining
    return ended
  }
  try {
    // the race: a start that hangs is ended by the watch too
    const failure = await Promise.race([run(), ended])
    if (failure) throw failure
  } finally {
    over.resolve()
    reading.joined = false
    reading.consumer = undefined
    await dispose(consumer, joining)
  }
}

/** Reads until `stop` resolves: a consumer that ended is replaced after a pause of 0.1 to 5 s. */
export const keepReading = async (reading: Reading, gathered: ReturnType<typeof gather>, stop: Promise<unknown>): Promise<void> => {
  const { log, groupId } = reading.options
  for (let pause = 100; !reading.stopping; pause = reading.lastFetch > Date.now() - DEAF_MS ? 100 : Math.min(pause * 2, MAX_PAUSE_MS)) {
    try {
      await readOnce(reading, gathered, stop)
    } catch (error) {
      log.warn({ err: error, groupId }, 'Kafka consumer ended, starting another')
      await Promise.race([sleep(pause), stop])
    }
  }
}
