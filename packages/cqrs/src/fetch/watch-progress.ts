import { setTimeout as sleep } from 'node:timers/promises'
import { endOffsets } from '../kafka/admin.ts'
import type { Standing } from '../kafka/reader.ts'
import type { Reading } from './reading.ts'

type Ends = ReadonlyMap<string, readonly number[]>

/** The first partition that had records to read (`ends`) when it stood as in `before`, and stands there still. */
export const stuckPartition = (before: readonly Standing[], ends: Ends, now: readonly Standing[]): Standing | undefined =>
  before.find(
    ({ topic, partition, next }) =>
      next < (ends.get(topic)?.[partition] ?? 0) && now.some((at) => at.topic === topic && at.partition === partition && at.next === next),
  )

const standings = (reading: Reading) => [...reading.standings.values()].map((at) => ({ ...at }))

/**
 * Calls `onStuck` once if a partition that is ours is left lying: a consumer of kafkajs may go on fetching all the others, so that it looks
 * healthy from outside. Looks twice, `stuckAfterMs` apart; a batch in work at either look, or no answer from Kafka, is no verdict. Returns how to end it.
 */
export const watchProgress = (reading: Reading, busy: () => boolean, onStuck: (why: Error) => void): (() => void) => {
  const { options } = reading
  const over = new AbortController()
  const watch = async () => {
    while (!over.signal.aborted) {
      const ends = await endOffsets(options).catch((): Ends => new Map())
      const before = busy() ? [] : standings(reading)
      await sleep(options.stuckAfterMs, undefined, { signal: over.signal, ref: false })
      const at = busy() || !reading.joined ? undefined : stuckPartition(before, ends, standings(reading))
      if (at) return onStuck(new Error(`${at.topic} ${at.partition} has been at ${at.next} for ${options.stuckAfterMs} ms, behind its end`))
    }
  }
  watch().catch(() => {}) // the sleep that was ended
  return () => over.abort()
}
