import type { Trace } from '@jangteo/contracts/envelope'
import type { Db } from '../write/postgres.ts'

/** One event on its way to one topic, with all that its record needs. `value` is JSON text. */
export type OutboxRow = {
  seq: number
  n: number
  topic: string
  partition: number
  key: string
  stream: string
  version: number
  eventId: string
  ceType: string
  at: string
  value: string
  trace: Trace
  epoch: number
}
/** Last offset that the broker acknowledged in a partition. */
export type Acknowledged = { topic: string; partition: number; last: number }

/** Rows that are claimed at once. */
export const CLAIMED = 500
/** A partition's records of one send are one record batch, which brokers refuse above 1 MB. */
const PARTITION_BYTES = 800_000

/** Each row looks its event up: OFFSET 0 keeps the planner from a merge join, which reads the whole history of events up to the oldest row. */
export const claimSql = `SELECT o.seq, o.n, o.topic, o.partition, o.key, e.*, (SELECT epoch FROM epoch) AS epoch, pg_backend_pid() AS pid
FROM (SELECT * FROM outbox ORDER BY seq, n LIMIT ${CLAIMED}) o, LATERAL (SELECT stream_id AS stream, version, event_id AS "eventId", ce_type AS "ceType", at,
  data::text AS value, trace FROM events WHERE events.seq = o.seq OFFSET 0) e ORDER BY o.seq, o.n`

/**
 * The oldest rows of the outbox. Nothing is marked: whoever holds the relay's lock may publish them, and they stay until they are deleted.
 * Throws if the statement ran on another connection than `pid`, which means that a pooler is in between and the lock is worth nothing.
 */
export const claim = async (db: Db, pid: number): Promise<OutboxRow[]> => {
  const { rows } = await db.query<OutboxRow & { pid: number }>({ name: 'claim-outbox', text: claimSql })
  if (rows[0] && rows[0].pid !== pid) throw new Error('the relay needs a direct connection to PostgreSQL')
  return rows
}

/** The rows that fit into one send. What does not fit into a partition's record batch waits, and so does all that follows it there. Pure. */
export const fitting = (rows: readonly OutboxRow[]): OutboxRow[] => {
  const bytes = new Map<string, number>()
  return rows.filter((row) => {
    const partition = `${row.topic}|${row.partition}`
    const before = bytes.get(partition) ?? 0
    bytes.set(partition, before + Buffer.byteLength(row.value) + 1_000)
    return before === 0 || (bytes.get(partition) ?? 0) <= PARTITION_BYTES
  })
}

const doneSql = `WITH gone AS (DELETE FROM outbox o USING unnest($1::bigint[], $2::smallint[]) x(seq, n) WHERE o.seq = x.seq AND o.n = x.n)
INSERT INTO published(topic, partition, last) SELECT * FROM unnest($3::text[], $4::smallint[], $5::bigint[])
ON CONFLICT (topic, partition) DO UPDATE SET last = excluded.last`

/** Deletes published rows and remembers the offsets they got, in one statement. */
export const done = async (db: Db, rows: readonly OutboxRow[], acknowledged: readonly Acknowledged[]): Promise<void> => {
  await db.query({
    name: 'outbox-done',
    text: doneSql,
    values: [
      rows.map(({ seq }) => seq),
      rows.map(({ n }) => n),
      acknowledged.map(({ topic }) => topic),
      acknowledged.map(({ partition }) => partition),
      acknowledged.map(({ last }) => last),
    ],
  })
}

/** Takes away what was deleted. Autovacuum looks once a minute, and by then a claim may have tens of thousands of dead rows to walk over. */
export const sweep = (db: Db) => db.query('VACUUM (SKIP_LOCKED) outbox')

/** The offsets remembered by `done`. */
export const acknowledgedOffsets = async (db: Db): Promise<Acknowledged[]> =>
  (await db.query<Acknowledged>(`SELECT topic, partition, last FROM published`)).rows
