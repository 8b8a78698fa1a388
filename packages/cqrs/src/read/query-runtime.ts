import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { decodePosition, encodePosition, type Position } from '@jangteo/contracts/position'
import { CONTROL, PARTITIONS } from '@jangteo/contracts/topics'
import type { Database } from 'better-sqlite3'
import { endOffsets } from '../kafka/admin.ts'
import { type Log, silent } from '../kafka/log.ts'
import { createPartitionReader, type Move, type PartitionBatch } from '../kafka/reader.ts'
import { createCatchUp } from './catch-up.ts'
import { NewEpoch } from './fold.ts'
import { createIngest } from './ingest.ts'
import { createLag } from './lag.ts'
import { type Parked, parkedKeys } from './parked.ts'
import { nextOffsets, reached } from './place.ts'
import type { Change, Projection } from './projection.ts'
import type { ReadStore } from './read-store.ts'
import { statement } from './rows.ts'
import { createWaiters } from './waiters.ts'

export type QueryRuntimeDeps = {
  brokers: readonly string[]
  topicPrefix?: string
  /** Closed by `stop`. */
  store: ReadStore
  projections: readonly Projection[]
  /** The service's name: Kafka's client id. */
  name: string
  log?: Log
}

/** A stream that must have reached a version, or a position that must have been passed. */
export type Min = { id: string; version: number } | string | null

export type QueryRuntime = {
  /** Connecting is tried for ever; `ready` tells. */
  start: () => Promise<void>
  /** Closes the reader, then the file. */
  stop: () => Promise<void>
  /** True after the first catch-up to the end offsets that were seen at start. */
  ready: () => boolean
  /** Epoch and fold in one: `n` of two rows compares only under the same. Goes into each row's `feed`. */
  rev: () => string
  position: () => string
  /** The decoded position; `next` counts topic by topic. */
  place: () => Position
  /** The place of a view's partition in `Position.next`. */
  slot: (view: string, partition: number) => number
  lag: () => { events: number; seconds: number }
  parked: () => Parked[]
  /** True once `min` is folded, false after `ms` (500). Null or an unreadable position = nothing to wait for. */
  waitFor: (min: Min, ms?: number) => Promise<boolean>
  /** One state of the file: `fn` is synchronous. Throws what `fn` throws. */
  read: <T>(fn: (db: Database) => T) => { value: T; position: string; rev: string }
  /** Called after each commit that touched rows. Returns how to stop listening. */
  onCommit: (listener: (changes: readonly Change[]) => void) => () => void
  /** Another epoch's rows serve from now on: what was derived from the old ones is void. */
  onReset: (listener: () => void) => () => void
}

const LARGEST_TRANSACTION = 500

/**
 * Folds topics into the store and tells of it. Every instance reads all partitions in a group of its own; offsets lie beside the rows, so a
 * kill at any point repeats nothing and loses nothing. A record of a younger epoch rebuilds all rows from offset 0 while the old ones serve.
 */
export const createQueryRuntime = ({ brokers, topicPrefix, store, projections, name, log = silent }: QueryRuntimeDeps): QueryRuntime => {
  const topics = [...new Set(projections.map(({ topic }) => topic))].sort()
  const topicOf = new Map(projections.map(({ view, topic }) => [view, topics.indexOf(topic)]))
  const ingest = createIngest({ store, projections, topics, log })
  const waiters = createWaiters()
  const committed = new Set<(changes: readonly Change[]) => void>()
  const resets = new Set<() => void>()
  let place = ingest.place()
  let token = encodePosition(place)
  let ready = false

  const moved = () => {
    place = ingest.place()
    token = encodePosition(place)
    waiters.check()
  }
  const catchUp = createCatchUp({
    topics,
    ends: () => endOffsets({ brokers, topics, topicPrefix }),
    serving: store.db,
    building: store.building,
    failed: (error) => log.warn({ err: error }, 'end offsets are unknown, trying again'),
    done: () => {
      const other = store.building() !== null
      store.adopt()
      moved()
      ready = true
      log.info({ position: token, rebuilt: other }, 'caught up')
      if (other) for (const listener of resets) listener()
    },
  })
  const rebuild = (error: NewEpoch): Move[] => {
    log.warn({ topic: error.topic, epoch: error.epoch }, 'a new epoch: rebuilding from the beginning')
    ingest.rebuild(error)
    catchUp.begin()
    const all = topics.flatMap((topic) => Array.from({ length: PARTITIONS }, (_, partition) => ({ topic, partition, next: 0 })))
    for (const { topic, partition } of reader.positions().filter(({ topic }) => topic !== CONTROL)) reader.seek(topic, partition, 0)
    return all
  }
  const onBatch = async (batches: readonly PartitionBatch[]): Promise<Move[]> => {
    const { usable, moves } = ingest.sort(batches)
    try {
      for (const part of split(usable)) {
        const changes = ingest.take(part)
        lag.folded(part.at(-1)?.records.at(-1)?.headers.ce_time)
        if (store.building() === null) {
          moved()
          if (changes.length > 0) for (const listener of committed) listener(changes)
        }
        await turn()
      }
      return moves
    } catch (error) {
      if (error instanceof NewEpoch) return rebuild(error)
      throw error
    }
  }
  const reader = createPartitionReader({
    brokers,
    topicPrefix,
    clientId: name,
    groupId: `${name}-${randomUUID()}`,
    topics: [...topics, CONTROL],
    from: (topic, partition) => nextOffsets(ingest.target(), topic)[partition] ?? 0,
    onBatch,
    onReset: (topic, partition) => ingest.restart(topic, partition),
    log,
  })
  const lag = createLag({ standings: reader.positions, steadyFor: reader.steadyFor })
  const seen = (min: Min): boolean => {
    if (min === null) return true
    if (typeof min !== 'string') return versionOf(store.db(), min.id) >= min.version
    const position = decodePosition(min)
    return position === null || reached(place, position)
  }
  return {
    start: async () => {
      catchUp.begin()
      await reader.start()
    },
    stop: async () => {
      ready = false
      catchUp.stop()
      await reader.stop()
      waiters.release()
      store.close()
    },
    ready: () => ready,
    rev: () => revOf(place),
    position: () => token,
    place: () => place,
    slot: (view, partition) => (topicOf.get(view) ?? 0) * PARTITIONS + partition,
    lag: lag.now,
    parked: () => parkedKeys(store.db()),
    waitFor: (min, ms = 500) => waiters.wait(() => seen(min), ms),
    read: (fn) => ({ value: fn(store.db()), position: token, rev: revOf(place) }),
    onCommit: (listener) => listen(committed, listener),
    onReset: (listener) => listen(resets, listener),
  }
}

/** Two rows' counts compare only under the same of these. */
export const revOf = ({ epoch, rev }: Pick<Position, 'epoch' | 'rev'>): string => `${epoch}.${rev}`

const listen = <Listener>(listeners: Set<Listener>, listener: Listener) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const versionOf = (db: Database, stream: string): number =>
  (statement(db, 'SELECT max(version) FROM streams WHERE stream = ?').pluck().get(stream) as number | null) ?? 0

/** Parts of at most so many records, so that no transaction holds up the loop that pushes. */
const split = (batches: readonly PartitionBatch[]): PartitionBatch[][] => {
  const parts: PartitionBatch[][] = []
  let room = 0
  for (const batch of batches) {
    for (let start = 0; start < batch.records.length; start += LARGEST_TRANSACTION) {
      const records = batch.records.slice(start, start + LARGEST_TRANSACTION)
      if (records.length > room) parts.push([])
      room = (records.length > room ? LARGEST_TRANSACTION : room) - records.length
      parts.at(-1)?.push({ ...batch, records })
    }
  }
  return parts
}
