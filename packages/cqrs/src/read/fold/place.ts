import type { Position } from '@jangteo/contracts/position'
import { PARTITIONS } from '@jangteo/contracts/topics'
import type { Database } from 'better-sqlite3'
import { statement } from '../rows.ts'

const MAX_HOLES = 16
/** A key that a position can name. Ours are; any other was written by somebody else. */
const NAMEABLE = /^[\x21-\x7e]{1,64}$/
/** Stands for parked keys that a position cannot name, for their number or their letters: a resume from it sends every row. */
export const MANY_HOLES = '*'

/**
 * Where a file stands. Topics count in the order given, each with its partitions; epochs of several topics are
 * summed, so that any raise is another epoch; the first one, 1, counts nothing, so that a topic's first record changes nothing.
 */
export const placeOf = (db: Database, rev: string, topics: readonly string[]): Position => {
  const next = topics.flatMap((topic) => nextOffsets(db, topic))
  const epoch = (statement(db, 'SELECT coalesce(sum(epoch - 1), 0) FROM epochs').pluck().get() as number | undefined) ?? 0
  const parked = statement(db, 'SELECT DISTINCT key FROM parked_keys ORDER BY key LIMIT ?')
    .pluck()
    .all(MAX_HOLES + 1) as string[]
  const named = parked.length <= MAX_HOLES && parked.every((key) => NAMEABLE.test(key))
  return { epoch, rev, next, holes: named ? parked : [MANY_HOLES] }
}

/** By the whole key: by the stream alone all of them would be looked through. */
export const VERSION_SQL = 'SELECT version FROM streams WHERE topic = ? AND stream = ?'

/** The version that a stream has reached, 0 for one that was never seen. */
export const versionOf = (db: Database, topics: readonly string[], stream: string): number =>
  Math.max(0, ...topics.map((topic) => (statement(db, VERSION_SQL).pluck().get(topic, stream) as number | undefined) ?? 0))

/** True if `db` has folded all that `position` stands for. Another epoch's position was never seen. */
export const reached = (at: Position, position: Position): boolean =>
  at.epoch === position.epoch && position.next.every((next, index) => (at.next[index] ?? 0) >= next)

export const nextOffsets = (db: Database, topic: string): number[] => {
  const lines = statement(db, 'SELECT partition, next FROM offsets WHERE topic = ?').all(topic) as { partition: number; next: number }[]
  const known = new Map(lines.map(({ partition, next }) => [partition, next]))
  return Array.from({ length: PARTITIONS }, (_, partition) => known.get(partition) ?? 0)
}

export const setNext = (db: Database, topic: string, partition: number, next: number): void => {
  statement(db, 'INSERT OR REPLACE INTO offsets VALUES (?, ?, ?)').run(topic, partition, next)
}

/** Epoch and fold in one: two rows' counts compare only under the same of these. */
export const revOf = ({ epoch, rev }: Pick<Position, 'epoch' | 'rev'>): string => `${epoch}.${rev}`
