import type { Db } from '../write/postgres.ts'

/** One partition's way through a transaction: from `expected` to `next`, reading records of `epoch`. */
export type Step = { topic: string; partition: number; expected: number; next: number; epoch: number | null }
export type Stored = { next: number; epoch: number | null }

/** Another member of the group has moved a position meanwhile: it reads that partition, not we. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

const storedSql = `INSERT INTO consumed(consumer, topic, partition) VALUES ($1, $2, $3)
ON CONFLICT (consumer, topic, partition) DO UPDATE SET next = consumed.next RETURNING next, epoch`

/** The stored position of a partition, 0 when it is new. */
export const storedPosition = async (db: Db, consumer: string, topic: string, partition: number): Promise<Stored> => {
  const { rows } = await db.query<Stored>({ name: 'stored-position', text: storedSql, values: [consumer, topic, partition] })
  return rows[0] ?? { next: 0, epoch: null }
}

const advanceSql = `UPDATE consumed c SET next = x.next, epoch = x.epoch
FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::bigint[], $6::int[]) x(topic, partition, expected, next, epoch)
WHERE c.consumer = $1 AND c.topic = x.topic AND c.partition = x.partition AND c.next = x.expected`

/**
 * Moves positions by compare-and-set and locks them until COMMIT. First statement of each transaction with effects: a member that lost its
 * partition without knowing it (a zombie) waits here for the new owner, then throws Overtaken, and nothing is applied twice.
 */
export const advance = async (db: Db, consumer: string, steps: readonly Step[]): Promise<void> => {
  const { rowCount } = await db.query({
    name: 'advance',
    text: advanceSql,
    values: [
      consumer,
      steps.map(({ topic }) => topic),
      steps.map(({ partition }) => partition),
      steps.map(({ expected }) => expected),
      steps.map(({ next }) => next),
      steps.map(({ epoch }) => epoch),
    ],
  })
  if (rowCount !== steps.length) throw new Overtaken(`${consumer}: a position was moved by another member`)
}

/** Reads a partition from 0 again, whatever its position is. Effects are not repeated: seen events are dropped. */
export const rewind = async (db: Db, consumer: string, topic: string, partition: number, epoch: number | null): Promise<void> => {
  await db.query(`UPDATE consumed SET next = 0, epoch = coalesce($4, epoch) WHERE consumer = $1 AND topic = $2 AND partition = $3`, [
    consumer,
    topic,
    partition,
    epoch,
  ])
}

/** True once every partition of these topics was read up to `ends`, by whichever member of the group. */
export const readUpTo = async (db: Db, consumer: string, ends: ReadonlyMap<string, readonly number[]>): Promise<boolean> => {
  const { rows } = await db.query<{ topic: string; partition: number; next: number }>(`SELECT topic, partition, next FROM consumed WHERE consumer = $1`, [
    consumer,
  ])
  const next = new Map(rows.map((row) => [`${row.topic}|${row.partition}`, row.next]))
  return [...ends].every(([topic, partitions]) => partitions.every((end, partition) => (next.get(`${topic}|${partition}`) ?? 0) >= end))
}
