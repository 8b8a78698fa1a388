import { Client } from 'pg'
import type { Pool } from '../write/postgres.ts'

const CHANNEL = 'outbox_filled'
const FROZEN_MS = 10_000

const setUp = async (client: Client, frozenMs: number): Promise<number> => {
  await client.query(`SET tcp_keepalives_idle TO 5; SET tcp_keepalives_interval TO 2; SET tcp_keepalives_count TO 3;
    SET idle_session_timeout TO ${frozenMs}; SET tcp_user_timeout TO ${frozenMs}`)
  const { rows } = await client.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`)
  return rows[0]?.pid ?? 0
}

/**
 * The relay's own connection, which holds the lock: if it breaks, the lock is gone and so is the power to claim and delete.
 * Keep-alives are tight, so that PostgreSQL frees the lock of a vanished machine after about 11 s. `heard` is called for each NOTIFY
 * once the lock is ours: a standby would hear its own, pass it on, and so for ever. A process that is frozen (stopped, or its machine paused) for
 * `frozenMs` loses it too: it no longer shows that it lives, or takes no more of an answer. What it still sends when it thaws is harmless: at
 * each send nothing older was left, and delete it cannot.
 */
export const openSession = async (pool: Pool, heard: () => void, frozenMs = FROZEN_MS) => {
  const client = new Client({ ...pool.options, application_name: 'outbox relay', query_timeout: 15_000 })
  client.on('error', () => {}) // the next query rejects
  client.on('notification', heard)
  await client.connect()
  let sign: Promise<unknown> | undefined
  const living = setInterval(() => {
    sign ??= client
      .query('SELECT')
      .catch(() => {}) // the next query rejects
      .finally(() => (sign = undefined))
  }, frozenMs / 5)
  const close = () => {
    clearInterval(living)
    return client.end().catch(() => {})
  }
  const pid = await setUp(client, frozenMs).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    client,
    pid,
    /** One relay for each database: two would let a later event of a key overtake an earlier one. */
    async tryLock(): Promise<boolean> {
      const {
        rows: [row],
      } = await client.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(hashtext('outbox relay')) AS locked`)
      if (row?.locked) await client.query(`LISTEN ${CHANNEL}`)
      return row?.locked ?? false
    },
    /** Tells the relay, which runs in another process. Never inside a transaction that writes events: it costs 2 to 8 times the commits. */
    notify: () => client.query(`NOTIFY ${CHANNEL}`),
    close,
  }
}
export type Session = Awaited<ReturnType<typeof openSession>>
