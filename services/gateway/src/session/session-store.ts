import { createHash, randomBytes } from 'node:crypto'
import type { UserRolesChanged } from '@jangteo/contracts/identity/events'
import { Role } from '@jangteo/contracts/principal'
import type { Db, Pool } from '@jangteo/cqrs/write/postgres'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import * as v from 'valibot'

export const IDLE_MS = 30 * 60_000
export const ABSOLUTE_MS = 8 * 3_600_000

const Session = v.object({
  sid: v.string(),
  userId: v.string(),
  name: v.string(),
  email: v.string(),
  roles: v.array(Role),
  createdAt: v.pipe(v.string(), v.toDate()),
  seenAt: v.pipe(v.string(), v.toDate()),
})
export type Session = v.InferOutput<typeof Session>
export type SignedIn = Pick<Session, 'userId' | 'name' | 'email' | 'roles'>

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
const alive = `ended_at IS NULL AND created_at > now() - interval '${ABSOLUTE_MS} ms' AND seen_at > now() - interval '${IDLE_MS} ms'`
const ending = (where: string) =>
  `WITH gone AS (UPDATE sessions SET ended_at = now() WHERE ${where} AND ended_at IS NULL RETURNING sid) SELECT pg_notify('sessions_ended', sid::text) FROM gone`

/** Sessions in the gateway's own database. Ending one tells every replica through NOTIFY, which PostgreSQL delivers with the commit. */
export const createSessionStore = (pool: Pool) => ({
  /** Begins a session and gives the cookie's value: 256 random bits, of which only the SHA-256 is kept. */
  async begin({ userId, name, email, roles }: SignedIn): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    await pool.query('INSERT INTO sessions(hash, sid, user_id, name, email, roles) VALUES ($1, $2, $3, $4, $5, $6)', [
      hashOf(secret),
      uuidv7(),
      userId,
      name,
      email,
      roles,
    ])
    return secret
  },
  async find(secret: string): Promise<Session | null> {
    const { rows } = await pool.query(
      `SELECT sid, user_id AS "userId", name, email, roles, created_at AS "createdAt", seen_at AS "seenAt" FROM sessions WHERE hash = $1 AND ${alive}`,
      [hashOf(secret)],
    )
    return rows[0] ? v.parse(Session, rows[0]) : null
  },
  async touch(sid: string): Promise<void> {
    await pool.query('UPDATE sessions SET seen_at = now() WHERE sid = $1', [sid])
  },
  /** Which of these still live. */
  async living(sids: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await pool.query<{ sid: string }>(`SELECT sid FROM sessions WHERE sid = ANY($1::uuid[]) AND ${alive}`, [sids])
    return new Set(rows.map(({ sid }) => sid))
  },
  async end(sid: string): Promise<void> {
    await pool.query(ending('sid = $1'), [sid])
  },
  /**
   * Ends every session that a user began before their roles changed at an instant; of those begun in the ten seconds after it the ones with
   * other roles: their sign-in had read the old ones, or another server's clock goes behind.
   */
  async endAllOf({ userId, roles, at }: Pick<UserRolesChanged, 'userId' | 'roles' | 'at'>, db: Db): Promise<void> {
    const other = `created_at < $2::timestamptz + interval '10 seconds' AND NOT (roles @> $3::text[] AND roles <@ $3::text[])`
    await db.query(ending(`user_id = $1 AND (created_at < $2::timestamptz OR ${other})`), [userId, at, roles])
  },
  /** Forgets sessions that ended long ago. */
  async sweep(): Promise<void> {
    await pool.query(`DELETE FROM sessions WHERE created_at < now() - interval '7 days'`)
  },
})
export type SessionStore = ReturnType<typeof createSessionStore>
