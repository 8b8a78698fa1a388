import type { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freshDatabase } from '../specimen/database.ts'
import { until } from '../specimen/until.ts'
import { openPool, type Pool } from '../write/postgres.ts'
import { openSession } from './session.ts'

test('a session that cannot be set up leaves no connection behind', async () => {
  const { pool } = await freshDatabase()
  const getTypeParser = () => () => {
    throw new Error('cannot')
  }
  const broken = { options: { ...pool.options, types: { getTypeParser } } } as unknown as Pool
  await expect(openSession(broken, () => {})).rejects.toThrow('cannot')
  const left = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'outbox relay'`
  await until(async () => (await pool.query(left)).rowCount === 0, 5_000)
})

/** A busy machine pauses too, but not for so long. */
const lockOf = async (pool: Pool, frozenMs = 2_000) => {
  const session = await openSession(pool, () => {}, frozenMs)
  onTestFinished(session.close)
  return { session, locked: session.tryLock }
}

test('a relay that is frozen loses the lock', async () => {
  const { pool } = await freshDatabase()
  vi.useFakeTimers({ toFake: ['setInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const next = await lockOf(pool, 60_000)
  const frozen = await lockOf(pool)
  expect(await frozen.locked()).toBe(true)
  await until(next.locked)
  await expect(frozen.session.notify()).rejects.toThrow()
})

test('a relay that is frozen while it is being answered loses the lock', async () => {
  const { url } = await freshDatabase()
  const pool = openPool(url.replace(/\?.*/, '')) // through TCP: a socket file has no time-out for a reader that takes nothing
  const next = await lockOf(pool, 60_000)
  const frozen = await lockOf(pool)
  expect(await frozen.locked()).toBe(true)
  const { stream } = (frozen.session.client as unknown as { connection: { stream: Socket } }).connection
  stream.pause()
  frozen.session.client.query(`SELECT repeat('x', 100000000)`).catch(() => {})
  await until(next.locked)
})

test('a relay that waits for Kafka keeps the lock', async () => {
  const { pool } = await freshDatabase()
  const { session, locked } = await lockOf(pool)
  expect(await locked()).toBe(true)
  const old = `SELECT FROM pg_stat_activity WHERE pid = ${session.pid} AND clock_timestamp() - backend_start > '5 s'`
  await until(async () => (await pool.query(old)).rowCount === 1)
  await session.notify()
})
