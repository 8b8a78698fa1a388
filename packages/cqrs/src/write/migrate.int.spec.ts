import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openPool } from './postgres.ts'

const emptyDatabase = async () => {
  const servers = await testServers()
  const pool = openPool(await servers.database('migrate'))
  onTestFinished(() => pool.end().then(servers.stop))
  return pool
}
const steps = [
  { name: '001', sql: `CREATE TABLE things(id int)` },
  { name: '002', sql: `INSERT INTO things VALUES (1)` },
]

test('replicas that start at once apply each step once', async () => {
  const pool = await emptyDatabase()
  await Promise.all([1, 2, 3, 4].map(() => migrate(pool, 'shop', steps)))
  await migrate(pool, 'shop', steps)
  expect((await pool.query(`SELECT FROM things`)).rowCount).toBe(1)
})

test('a step that was edited after it had been applied stops the start', async () => {
  const pool = await emptyDatabase()
  await migrate(pool, 'shop', steps)
  await expect(migrate(pool, 'shop', [{ name: '001', sql: `CREATE TABLE things(id bigint)` }])).rejects.toThrow('was edited')
})

test('a failed step leaves nothing of itself behind', async () => {
  const pool = await emptyDatabase()
  await expect(migrate(pool, 'shop', [{ name: '001', sql: `CREATE TABLE a(id int); SELECT 1/0` }])).rejects.toThrow('division by zero')
  await migrate(pool, 'shop', [{ name: '001', sql: `CREATE TABLE a(id int)` }])
})
