import type { Message } from '@jangteo/contracts/envelope'
import { type Log, silent } from '../kafka/log.ts'
import { createPartitionReader, type Move, type PartitionBatch, type PartitionReader } from '../kafka/reader.ts'
import type { Pool, Tx } from '../write/postgres.ts'
import { type ApplyDeps, apply } from './apply.ts'
import { type Item, toItem } from './inbox.ts'
import { Overtaken, rewind, type Step, storedPosition } from './offsets.ts'
import { replayKey, replayParked } from './replay.ts'

export type ConsumerOptions = {
  pool: Pool
  brokers: readonly string[]
  /** Also the name under which positions and seen events are stored: two consumers of a database need two. */
  groupId: string
  topics: readonly string[]
  topicPrefix?: string
  /** The effects of one message, inside the transaction that stores the position. A throw that is not transient parks the message with its key. */
  handle: (tx: Tx, message: Message) => Promise<void>
  /** Parses `data`; null = nothing to us. A throw parks the message. */
  parse?: (message: Message) => Message | null
  log?: Log
}

export type MessageConsumer = Pick<PartitionReader, 'start' | 'stop' | 'ready' | 'positions' | 'steadyFor'> & {
  readonly groupId: string
  /** Handles a parked key's messages again, in order; resolves with how many still wait. Any member may do it. */
  replay: (topic: string, key: string) => Promise<number>
}

const partitionKey = (topic: string, partition: number) => JSON.stringify([topic, String(partition)])

/**
 * Consumes topics into a service's own PostgreSQL with exactly-once effects: positions are stored in the transaction of the effects and moved
 * by compare-and-set, messages are dropped by (stream, version). One fetch is one transaction. Ordered per key; a key whose message cannot be
 * handled waits (see `parkedKeys`) until `replay` or the next start, which may bring cured code; other keys flow; transient failures are
 * repeated. After Kafka was wiped or restored (end below the stored position, or a higher epoch in the headers) a partition is read from 0
 * again. Members of one group share the partitions.
 */
export const createConsumer = (options: ConsumerOptions): MessageConsumer => {
  const { pool, groupId, parse, log = silent } = options
  const epochs = new Map<string, number | null>()
  const handle: ApplyDeps['handle'] = async (tx, message) => {
    const parsed = parse ? parse(message) : message
    if (parsed) await options.handle(tx, parsed)
  }
  const deps: ApplyDeps = { pool, consumer: groupId, log, handle }

  const reader = createPartitionReader({
    ...options,
    clientId: groupId,
    from: async (topic, partition) => {
      const { next, epoch } = await storedPosition(pool, groupId, topic, partition)
      epochs.set(partitionKey(topic, partition), epoch)
      return next
    },
    onReset: async (topic, partition, end) => {
      log.error({ groupId, topic, partition, end }, 'topic ends below our position: reading from 0')
      await rewind(pool, groupId, topic, partition, null)
      return 0
    },
    onBatch: (batches) => takeBatches(deps, epochs, batches),
  })

  let replayed = Promise.resolve()
  return {
    groupId,
    start() {
      replayed = replayParked(deps)
      return reader.start()
    },
    stop: () => Promise.all([reader.stop(), replayed]).then(() => {}),
    ready: reader.ready,
    positions: reader.positions,
    steadyFor: reader.steadyFor,
    replay: (topic, key) => replayKey(deps, topic, key),
  }
}

const ITEMS_AT_ONCE = 500

const takeBatches = async (deps: ApplyDeps, epochs: Map<string, number | null>, batches: readonly PartitionBatch[]): Promise<Move[]> => {
  const at = new Map<string, Step>()
  const items: Item[] = []
  const moves: Move[] = []
  for (const { topic, partition, from, records } of batches) {
    const read = records.map(toItem)
    const name = partitionKey(topic, partition)
    const known = epochs.get(name) ?? null
    const epoch = newestEpoch(known, read)
    if (known !== null && epoch !== known) moves.push(await startEpoch(deps, topic, partition, epoch))
    else {
      at.set(name, { topic, partition, expected: from, next: from, epoch })
      items.push(...read)
    }
    epochs.set(name, epoch)
  }
  try {
    for (let i = 0; i < items.length; i += ITEMS_AT_ONCE) await apply(deps, { items: items.slice(i, i + ITEMS_AT_ONCE), at })
    return moves
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
    return [...moves, ...(await theirs(deps, [...at.values()]))]
  }
}

/** The first epoch we meet is ours; after that only a higher one is news (older records come again whenever a topic is read from 0). */
const newestEpoch = (known: number | null, items: readonly Item[]): number | null => {
  const epochs = items.flatMap((item) => ('message' in item ? [item.message.epoch] : []))
  return known === null ? (epochs[0] ?? null) : Math.max(known, ...epochs)
}

const startEpoch = async ({ pool, consumer, log }: ApplyDeps, topic: string, partition: number, epoch: number | null): Promise<Move> => {
  log.error({ consumer, topic, partition, epoch }, 'a new epoch has begun: reading from 0')
  await rewind(pool, consumer, topic, partition, epoch)
  return { topic, partition, next: 0 }
}

const theirs = ({ pool, consumer, log }: ApplyDeps, steps: readonly Step[]): Promise<Move[]> => {
  log.warn({ consumer }, 'positions were moved by another member, going on at theirs')
  return Promise.all(steps.map(async ({ topic, partition }) => ({ topic, partition, next: (await storedPosition(pool, consumer, topic, partition)).next })))
}
