import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../kafka/log.ts'
import type { RawRecord } from '../kafka/record.ts'

/** Records of one partition that follow position `from` (holes are possible, the order is not). `highWatermark`: end offset when it was fetched. */
export type PartitionBatch = { topic: string; partition: number; from: number; records: readonly RawRecord[]; highWatermark: number }
/** Where to go on in a partition instead of behind its batch. */
export type Move = { topic: string; partition: number; next: number }
export type OnBatch = (batches: readonly PartitionBatch[]) => Promise<readonly Move[] | void>

/** `lost`: why the partition is no longer ours, once that is known. */
type Waiting = { batch: PartitionBatch; lost: () => unknown; done: PromiseWithResolvers<number | undefined> }

const MAX_PAUSE_MS = 5_000

/** Repeats the call until it succeeds; throws why the partitions are lost once they are. */
const insist = async (taken: readonly Waiting[], onBatch: OnBatch, log: Log): Promise<readonly Move[]> => {
  for (let pause = 100; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    const lost = taken.map((waiting) => waiting.lost()).find(Boolean)
    if (lost) throw lost
    try {
      return (await onBatch(taken.map(({ batch }) => batch))) ?? []
    } catch (error) {
      log.warn({ err: error, pause }, 'batch failed, trying again')
      await sleep(pause)
    }
  }
}

/**
 * Brings the partitions of one fetch together into one call, so that one transaction takes them all: kafkajs calls back for each partition on
 * its own. While a call runs the next fetch's partitions wait. A call that throws is repeated with growing pauses (0.1 to 5 s) as long as the
 * partitions are ours. Resolves with the position to move to, if any.
 */
export const gather = (onBatch: OnBatch, log: Log) => {
  let queue: Waiting[] = []
  let draining = false

  const take = async (taken: readonly Waiting[]) => {
    try {
      const moves = await insist(taken, onBatch, log)
      for (const { batch, done } of taken) done.resolve(moves.find(({ topic, partition }) => topic === batch.topic && partition === batch.partition)?.next)
    } catch (error) {
      for (const { done } of taken) done.reject(error)
    }
  }

  const drain = async () => {
    draining = true
    for (await turn(); queue.length > 0; await turn()) {
      const taken = queue
      queue = []
      await take(taken)
    }
    draining = false
  }

  return {
    busy: () => draining,
    push(batch: PartitionBatch, lost: () => unknown): Promise<number | undefined> {
      const done = Promise.withResolvers<number | undefined>()
      queue.push({ batch, lost, done })
      if (!draining) void drain()
      return done.promise
    },
  }
}
