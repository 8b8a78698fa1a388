import { testServers } from '@jangteo/stack/testing'
import { onTestFinished } from 'vitest'
import { migrate } from '../write/migrate.ts'
import { openPool, type Pool } from '../write/postgres.ts'

/** A migrated database of the test's own on the shared test servers; both are let go when the test ends. */
export const freshDatabase = async (): Promise<{ pool: Pool; url: string; brokers: string[]; topicPrefix: string }> => {
  const servers = await testServers()
  const url = await servers.database('cqrs')
  const pool = openPool(url)
  onTestFinished(async () => {
    await pool.end()
    await servers.stop()
  })
  await migrate(pool, 'specimen', [])
  return { pool, url, brokers: servers.brokers, topicPrefix: servers.topicPrefix() }
}

/** Number of rows of each of the write side's tables. */
export const rowCounts = async (pool: Pool) => {
  const { rows } = await pool.query(`SELECT (SELECT count(*) FROM streams) AS streams, (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM commands) AS commands`)
  return rows[0] as { streams: number; events: number; outbox: number; commands: number }
}
