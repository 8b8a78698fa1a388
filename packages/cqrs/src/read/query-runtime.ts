import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Position } from '@jangteo/contracts/position'
import { CONTROL, PARTITIONS } from '@jangteo/contracts/topics'
import type { Database } from 'better-sqlite3'
import { endOffsets } from '../kafka/admin.ts'
import { type Log, silent } from '../kafka/log.ts'
import { createPartitionReader, type Move, type PartitionBatch } from '../kafka/reader.ts'
import { createCatchUp } from './catch-up.ts'
import { NewEpoch } from './fold/epoch.ts'
import { createIngest } from './fold/ingest.ts'
import { type Parked, parkedKeys } from './fold/parked.ts'
import { nextOffsets, revOf } from './fold/place.ts'
import { createLag } from './lag.ts'
import type { Change, Projection } from './projection.ts'
import type { ReadStore } from './read-store.ts'
import { createServing, type Min } from './serving.ts'
import { split } from './split.ts'

export type { Min } from './serving.ts'

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
  /** True once `min` is folded, false after `ms` (500), or at once while too many wait. Null or an unreadable position = nothing to wait for. */
  waitFor: (min: Min, ms?: number) => Promise<boolean>
  /** One state of the file: `fn` is synchronous. Throws what `fn` throws. */
  read: <T>(fn: (db: Database) => T) => { value: T; position: string; rev: string }
  /** Called after each commit that touched rows. Returns how to stop listening. */
  onCommit: (listener: (changes: readonly Change[]) => void) => () => void
  /** Another epoch's rows serve from now on: what was derived from the old ones is void. */
  onReset: (listener: () => void) => () => void
}

/** Records in one transaction: enough to share its cost, few enough that requests and pushes wait some milliseconds only. */
const LARGEST_TRANSACTION = 250
/** Before it is caught up for the first time nobody waits: the more events of a row share a transaction, the less each costs. */
const LARGEST_CATCHING_UP = 4_000

/**
 * Folds topics into the store and tells of it. Every instance reads all partitions in a group of its own; offsets lie beside the rows, so a
 * kill at any point repeats nothing and loses nothing. A record of a younger epoch rebuilds all rows from offset 0 while the old ones serve.
 */
export const createQueryRuntime = (deps: QueryRuntimeDeps): QueryRuntime => {
  const { store, projections } = deps
  const topics = [...new Set(projections.map(({ topic }) => topic))].sort()
  const topicOf = new Map(projections.map(({ view, topic }) => [view, topics.indexOf(topic)]))
  const ingest = createIngest({ store, projections, topics, log: deps.log ?? silent })
  const serving = createServing(store.db, topics, ingest.place)
  const rev = () => revOf(serving.place())
  const follower = createFollower({ ...deps, topics, ingest, serving })
  return {
    start: follower.start,
    stop: async () => {
      await follower.stop()
      serving.release()
      store.close()
    },
    ready: follower.ready,
    rev,
    position: serving.token,
    place: serving.place,
    slot: (view, partition) => (topicOf.get(view) ?? 0) * PARTITIONS + partition,
    lag: follower.lag,
    parked: () => parkedKeys(store.db()),
    waitFor: (min, ms = 500) => serving.waitFor(min, ms),
    read: (fn) => ({ value: fn(store.db()), position: serving.token(), rev: rev() }),
    onCommit: serving.onCommit,
    onReset: serving.onReset,
  }
}

type FollowerDeps = QueryRuntimeDeps & {
  topics: readonly string[]
  ingest: ReturnType<typeof createIngest>
  serving: ReturnType<typeof createServing>
}

/** Reads Kafka into `ingest`, back to the beginning when a new epoch begins. */
const createFollower = (deps: FollowerDeps) => {
  const { brokers, topicPrefix, name, log = silent, topics, ingest } = deps
  const { catchUp, ready } = catchingUp(deps)
  const rebuild = (error: NewEpoch): Move[] => {
    log.warn({ topic: error.topic, epoch: error.epoch }, 'a new epoch: rebuilding from the beginning')
    ingest.rebuild(error)
    catchUp.begin()
    const back = reader.positions().filter(({ topic }) => topic !== CONTROL)
    for (const { topic, partition } of back) reader.seek(topic, partition, 0)
    return back.map(({ topic, partition }) => ({ topic, partition, next: 0 }))
  }
  const reader = createPartitionReader({
    ...{ brokers, topicPrefix, log, clientId: name, groupId: `${name}-${randomUUID()}`, topics: [...topics, CONTROL] },
    from: (topic, partition) => nextOffsets(ingest.target(), topic)[partition] ?? 0,
    onBatch: (batches) =>
      take(deps, batches, ready() ? LARGEST_TRANSACTION : LARGEST_CATCHING_UP, (at) => lag.folded(at)).catch((error: unknown) => {
        if (error instanceof NewEpoch) return rebuild(error)
        throw error
      }),
    onReset: ingest.restart,
  })
  const lag = createLag({ standings: reader.positions, steadyFor: reader.steadyFor })
  return {
    ready,
    lag: lag.now,
    start: async () => {
      catchUp.begin()
      await reader.start()
    },
    stop: async () => {
      catchUp.stop()
      await reader.stop()
    },
  }
}

const catchingUp = ({ brokers, topicPrefix, store, log = silent, topics, serving }: FollowerDeps) => {
  let ready = false
  const catchUp = createCatchUp({
    topics,
    ends: () => endOffsets({ brokers, topics, topicPrefix }),
    serving: store.db,
    building: store.building,
    failed: (error) => log.warn({ err: error }, 'end offsets are unknown, trying again'),
    done: () => {
      const other = store.building() !== null
      store.adopt()
      serving.adopted(other)
      ready = true
      log.info({ place: serving.place(), rebuilt: other }, 'caught up')
    },
  })
  return { catchUp, ready: () => ready }
}

/** Folds batches in parts of `most` records, with a turn for requests and pushes after each. `folded`: time of a part's last record. Throws NewEpoch. */
const take = async (
  { ingest, store, serving }: FollowerDeps,
  batches: readonly PartitionBatch[],
  most: number,
  folded: (at: string | undefined) => void,
): Promise<Move[]> => {
  const { usable, moves } = ingest.sort(batches)
  for (const part of split(usable, most)) {
    const changes = ingest.take(part)
    folded(part.at(-1)?.records.at(-1)?.headers.ce_time)
    if (store.building() === null) serving.committed(changes)
    await turn()
  }
  return moves
}
