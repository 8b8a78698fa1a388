import type { Chance } from './chance.ts'

/** `hidden`: after this event nobody may see the row. */
export type Happening = { key: string; version: number; hidden: boolean }
export type Log = { epoch: number; partitions: Happening[][] }

export const KEYS = ['a', 'b', 'c', 'd', 'e', 'f']
export const PARTITION_COUNT = 2
export const partitionOf = (key: string): number => KEYS.indexOf(key) % PARTITION_COUNT

export const emptyLog = (): Log => ({ epoch: 1, partitions: Array.from({ length: PARTITION_COUNT }, () => []) })

export const append = (log: Log, random: Chance): void => {
  const key = random.one(KEYS)
  const partition = log.partitions[partitionOf(key)] ?? []
  partition.push({ key, version: partition.filter((event) => event.key === key).length + 1, hidden: random.hit(0.2) })
}

/** PostgreSQL was restored: some streams lost their newest events, all others are emitted again, in another order. */
export const raiseEpoch = (log: Log, random: Chance): Log => ({
  epoch: log.epoch + 1,
  partitions: log.partitions.map((events) => {
    const kept = KEYS.map((key) => events.filter((event) => event.key === key)).map((stream) => stream.slice(0, stream.length - random.below(3)))
    const again: Happening[] = []
    for (let left = kept.filter((stream) => stream.length > 0); left.length > 0; left = left.filter((stream) => stream.length > 0)) {
      const next = random.one(left).shift()
      if (next) again.push(next)
    }
    return again
  }),
})

/** What a row must look like in the end: undefined = nobody may see it. */
export const truth = (log: Log, key: string, build: string): unknown => {
  const last = log.partitions[partitionOf(key)]?.findLast((event) => event.key === key)
  return last && !last.hidden ? { key, version: last.version, build, epoch: log.epoch } : undefined
}
