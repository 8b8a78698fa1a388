import { Client } from 'pg'
import type { Pool } from '../write/postgres.ts'

const CHANNEL = 'outbox_filled'

const setUp = async (client: Client): Promise<number> => {
  await client.query(`SET tcp_keepalives_idle TO 5; SET tcp_keepalives_interval TO 2; SET tcp_keepalives_count TO 3`)
  const { rows } = await client.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`)
  return rows[0]?.pid ?? 0
}

/**
 * The relay's own connection, which holds the lock: if it breaks, the lock is gone and so is the power to claim and delete.
 * Keep-alives are tight, so that PostgreSQL frees the lock of a vanished machine after about 11 s. `heard` is called for each NOTIFY
 * once the lock is ours: a standby would hear its own, pass it on, and so for ever.
 */
export const openSession = async (pool: Pool, heard: () => void) => {
  const client = new Client({ ...pool.options, application_name: 'outbox relay', query_timeout: 15_000 })
  client.on('error', () => {}) // the next query rejects
  client.on('notification', heard)
  await client.connect()
  const close = () => client.end().catch(() => {})
  const pid = await setUp(client).catch(async (error: unknown) => {
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
