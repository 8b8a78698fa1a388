import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumer } from 'kafkajs'
import { endOffsets } from '../kafka/admin.ts'
import type { ReaderOptions, Standing } from '../kafka/reader.ts'

/** What the parts of one reader share. `known` resolves with true once the positions of the present assignment are set in `consumer`. */
export type Reading = {
  readonly options: Required<ReaderOptions>
  readonly standings: Map<string, Standing>
  consumer: Consumer | undefined
  known: Promise<boolean>
  joined: boolean
  lastFetch: number
  steadySince: number
  stopping: boolean
}

export const standingOf = ({ standings }: Reading, topic: string, partition: number): Standing | undefined => standings.get(`${topic}|${partition}`)

/** Goes on at `next`. What kafkajs has fetched already is thrown away by it. */
export const jump = ({ consumer, options }: Reading, at: Standing, next: number): void => {
  at.next = next
  consumer?.seek({ topic: options.topicPrefix + at.topic, partition: at.partition, offset: String(next) })
}

const endOf = (ends: ReadonlyMap<string, readonly number[]>, topic: string, partition: number) => ends.get(topic)?.[partition] ?? 0

/**
 * The stored position, unless the topic now ends below it: both are asked twice, since a new leader may lag for a moment and another assignment may
 * have come meanwhile, which does the reset itself.
 */
const locate = async ({ options }: Reading, topic: string, partition: number, ends: Map<string, number[]>, current: () => boolean): Promise<Standing> => {
  const next = await options.from(topic, partition)
  const highWatermark = endOf(ends, topic, partition)
  if (highWatermark >= next) return { topic, partition, next, highWatermark }
  await sleep(1_000)
  const end = endOf(await endOffsets({ ...options, topics: [topic] }), topic, partition)
  const still = await options.from(topic, partition)
  return { topic, partition, next: end < still && current() ? await options.onReset(topic, partition, end) : still, highWatermark: end }
}

/** Finds the positions of an assignment and moves `mine` there, however often it takes; false = another consumer or assignment came between. */
export const takeOver = async (reading: Reading, mine: Consumer, assignment: Record<string, number[]>, current: () => boolean): Promise<boolean> => {
  const { options, standings } = reading
  const prefix = options.topicPrefix.length
  const ours = Object.entries(assignment).flatMap(([name, partitions]) => partitions.map((partition) => ({ topic: name.slice(prefix), partition })))
  for (let pause = 100; current() && !reading.stopping; pause = Math.min(pause * 2, 5_000)) {
    try {
      const ends = await endOffsets(options)
      const located = await Promise.all(ours.map(({ topic, partition }) => locate(reading, topic, partition, ends, current)))
      if (!current() || reading.consumer !== mine) return false
      standings.clear()
      for (const at of located) {
        standings.set(`${at.topic}|${at.partition}`, at)
        jump(reading, at, at.next)
      }
      reading.joined = true
      return true
    } catch (error) {
      options.log.warn({ err: error, groupId: options.groupId }, 'positions are unknown, trying again')
      await sleep(pause)
    }
  }
  return false
}
