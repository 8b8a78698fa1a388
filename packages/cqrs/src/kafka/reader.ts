import { gather, type OnBatch } from '../fetch/gather.ts'
import { keepReading, OUTAGE_MS } from '../fetch/keep-reading.ts'
import { jump, type Reading, standingOf } from '../fetch/reading.ts'
import { type Log, silent } from './log.ts'

export type { Move, PartitionBatch } from '../fetch/gather.ts'

/** `next`: offset of the next record to read. `highWatermark`: end offset when last seen; lag = highWatermark − next. */
export type Standing = { topic: string; partition: number; next: number; highWatermark: number }

export type ReaderOptions = {
  brokers: readonly string[]
  clientId: string
  /** Members of one group share the partitions; a member of a group of its own gets all. With a topic prefix Kafka knows it under that prefix too. */
  groupId: string
  topics: readonly string[]
  topicPrefix?: string
  /** The stored position; asked again whenever partitions are assigned. The group's committed offsets are never used. */
  from: (topic: string, partition: number) => number | Promise<number>
  /** One call for all partitions of a fetch, never two at once; called again with the same until it resolves. */
  onBatch: OnBatch
  /** The topic ends below our position: it was wiped or cut. Resolves with where to go on; 0 without it. */
  onReset?: (topic: string, partition: number, end: number) => number | Promise<number>
  /** A partition that has records but does not move for so many ms, though nothing is in work, gets a new client; 15 s without it. */
  stuckAfterMs?: number
  log?: Log
}

export type PartitionReader = {
  /** Resolves at once; connecting is tried until `stop`. */
  start: () => Promise<void>
  /** Resolves once the batch in work is done (or given up, if it failed) and the connection is closed. */
  stop: () => Promise<void>
  /** True while it is a member of the group and knows its positions. */
  ready: () => boolean
  /** The partitions that are ours now. */
  positions: () => Standing[]
  /** For how many ms Kafka has answered without a pause of 2 s; 0 = it does not answer now. */
  steadyFor: () => number
  /** Goes on at another offset of a partition that is ours. */
  seek: (topic: string, partition: number, next: number) => void
}

/**
 * Reads topics from positions that the caller keeps. Guards against kafkajs's faults: positions are ours alone (what was fetched from beyond
 * our position is thrown away and fetched again, records below it are dropped), heartbeats go on during long batches, and a client that
 * crashed, heard nothing for 30 s or leaves a partition lying is replaced by a new one. A batch may come twice after a failure: drop by (stream, version).
 */
export const createPartitionReader = (options: ReaderOptions): PartitionReader => {
  const reading: Reading = {
    options: {
      ...options,
      topicPrefix: options.topicPrefix ?? '',
      onReset: options.onReset ?? (() => 0),
      stuckAfterMs: options.stuckAfterMs ?? 15_000,
      log: options.log ?? silent,
    },
    standings: new Map(),
    consumer: undefined,
    known: Promise.resolve(false),
    joined: false,
    lastFetch: 0,
    steadySince: 0,
    stopping: false,
  }
  const gathered = gather(options.onBatch, reading.options.log)
  const stop = Promise.withResolvers<void>()
  let ended = Promise.resolve()
  return {
    async start() {
      ended = keepReading(reading, gathered, stop.promise)
    },
    stop() {
      reading.stopping = true
      stop.resolve()
      return ended
    },
    ready: () => reading.joined,
    positions: () => [...reading.standings.values()].map((at) => ({ ...at })),
    steadyFor: () => (reading.joined && (gathered.busy() || Date.now() - reading.lastFetch < OUTAGE_MS) ? Date.now() - reading.steadySince : 0),
    seek(topic, partition, next) {
      const at = standingOf(reading, topic, partition)
      if (at) jump(reading, at, next)
    },
  }
}
