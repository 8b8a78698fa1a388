import { expect, test } from 'vitest'
import { freshDatabase } from '../specimen/database.ts'
import { until } from '../specimen/until.ts'
import type { Pool } from '../write/postgres.ts'
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
