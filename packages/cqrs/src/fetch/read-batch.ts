import type { EachBatchPayload } from 'kafkajs'
import { firstOffset } from '../kafka/admin.ts'
import type { Standing } from '../kafka/reader.ts'
import { rawRecord } from '../kafka/record.ts'
import type { gather } from './gather.ts'
import { jump, type Reading, standingOf } from './reading.ts'

export const HEARTBEAT_MS = 1_000

/**
 * What kafkajs calls for each fetched partition. Heartbeats go on while the batch is in work, because kafkajs sends none by itself; an error
 * they meet (a rebalance) is thrown to kafkajs only after the work has ended, so that it joins again. Rejects without moving if the work failed.
 */
export const readBatch = (reading: Reading, gathered: ReturnType<typeof gather>) => async (payload: EachBatchPayload) => {
  let lost: unknown
  const beat = setInterval(() => payload.heartbeat().catch((error: unknown) => (lost ??= error)), HEARTBEAT_MS)
  try {
    if (!(await reading.known) || payload.isStale()) return
    const at = standingOf(reading, payload.batch.topic.slice(reading.options.topicPrefix.length), payload.batch.partition)
    if (at) await advance(reading, gathered, at, payload, () => lost ?? (reading.stopping ? new Error('stopping') : undefined))
  } finally {
    clearInterval(beat)
  }
  if (lost) throw lost
}

const advance = async (
  reading: Reading,
  gathered: ReturnType<typeof gather>,
  at: Standing,
  { batch, resolveOffset }: EachBatchPayload,
  lost: () => unknown,
) => {
  const { topic, partition } = at
  const { fetchedOffset } = batch as unknown as { fetchedOffset: string } // absent in kafkajs's types
  at.highWatermark = Number(batch.highWatermark)
  if (at.highWatermark < at.next) return jump(reading, at, await reading.options.onReset(topic, partition, at.highWatermark))
  if (Number(fetchedOffset) > at.next && !(await beginsAt(reading, at, Number(fetchedOffset)))) return jump(reading, at, at.next)
  const records = batch.messages.filter(({ offset }) => Number(offset) >= at.next).map((record) => rawRecord(topic, partition, record))
  const batchOf = { topic, partition, from: at.next, records, highWatermark: at.highWatermark }
  const moved = records.length > 0 ? await gathered.push(batchOf, lost) : undefined
  if (moved !== undefined) return jump(reading, at, moved)
  at.next = Math.max(at.next, Number(batch.lastOffset()) + 1)
  resolveOffset(batch.lastOffset())
}

/** Whether nothing older is left in the partition. Its batch still follows the position that the caller keeps: what is missing shows as a gap. */
const beginsAt = async ({ options }: Reading, { topic, partition, next }: Standing, fetched: number) => {
  const first = await firstOffset({ ...options, topic, partition })
  if (first !== fetched) return false
  options.log.error(
    { groupId: options.groupId, topic, partition, next, first },
    'records were deleted before they were read, going on at the first that is left',
  )
  return true
}
