import type { Db, Tx } from '../write/postgres.ts'

/**
 * An input that comes when nothing else did. `armedVersion` is the stream's version it was armed at; the domain ignores it if the stream moved on.
 * `dueAt` (ISO) is compared with the database's clock.
 */
export type Deadline = { id: string; kind: string; armedVersion: number; dueAt: string }

/** What a write makes of a deadline: arms it (anew) at the version it brings the stream to, or takes it back (`dueAt` null; no matter if there is none). */
export type DeadlineChange = { id: string; kind: string; dueAt: string | null }

const STUCK = `SELECT clock_timestamp() - e.at > interval '2 seconds' FROM (SELECT seq FROM outbox ORDER BY seq LIMIT 1) o JOIN events e USING (seq)`

/** The database's clock (ISO), and whether the oldest of our events that waits to be published has waited too long. */
export const clockAndOutbox = async (db: Db): Promise<{ now: string; stuck: boolean }> => {
  const { rows } = await db.query<{ now: string; stuck: boolean | null }>({
    name: 'clock-and-outbox',
    text: `SELECT clock_timestamp() AS now, (${STUCK}) AS stuck`,
  })
  return { now: rows[0]?.now ?? '', stuck: rows[0]?.stuck ?? false }
}

const DUE_AT_ONCE = 200

/** What was due at `now` (ISO, database clock), longest due first; what failed waits until its next try. */
export const dueDeadlines = async (db: Db, now: string): Promise<Deadline[]> => {
  const { rows } = await db.query<Deadline>({
    name: 'due-deadlines',
    text: `SELECT id, kind, armed_version AS "armedVersion", due_at AS "dueAt" FROM deadlines
      WHERE due_at <= $1 AND coalesce(retry_at, due_at) <= $1 ORDER BY due_at LIMIT ${DUE_AT_ONCE}`,
    values: [now],
  })
  return rows
}

/**
 * Takes a deadline out of the table, after its effects and in their transaction. False = it was disarmed, armed anew or fired by another
 * replica meanwhile: roll back. Effects first, because a consumer locks the stream before it disarms, and the same order never deadlocks.
 */
export const take = async (tx: Tx, { id, kind, armedVersion, dueAt }: Deadline): Promise<boolean> => {
  const { rowCount } = await tx.query({
    name: 'take-deadline',
    text: `DELETE FROM deadlines WHERE id = $1 AND kind = $2 AND armed_version = $3 AND due_at = $4`,
    values: [id, kind, armedVersion, dueAt],
  })
  return rowCount === 1
}

/** Tries a deadline again later: after 1, 2, 4 … s, at most 5 minutes. Others are not held up. */
export const putOff = async (db: Db, { id, kind }: Deadline): Promise<void> => {
  await db.query(
    `UPDATE deadlines SET failures = failures + 1, retry_at = clock_timestamp() + least(300, power(2, least(failures, 10))) * interval '1 second'
     WHERE id = $1 AND kind = $2`,
    [id, kind],
  )
}
