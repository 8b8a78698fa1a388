import { expect, onTestFinished, test, vi } from 'vitest'
import { freshDatabase } from '../specimen/database.ts'
import { silentProxy } from '../specimen/silent-proxy.ts'
import { migrate } from './migrate.ts'
import { isTransient, openPool, type Tx, transaction } from './postgres.ts'

const ask = (tx: Tx) => tx.query('SELECT 1 AS one')

test('a statement on a connection that went silent fails as one of the moment, and the next gets a new connection', async () => {
  const { url, silence } = await silentProxy((await freshDatabase()).url)
  const pool = openPool(url, { max: 1, answerWithinMs: 3_000 })
  onTestFinished(() => pool.end())
  let asked: unknown[][] = []
  const cutOff = transaction(pool, (tx) => {
    asked = vi.spyOn(tx, 'query').mock.calls
    silence()
    return ask(tx)
  })
  const error = await cutOff.catch((reason: unknown) => reason)
  expect(isTransient(error)).toBe(true)
  expect(asked).toEqual([['SELECT 1 AS one']]) // a ROLLBACK would wait behind it
  expect((await transaction(pool, ask)).rows).toEqual([{ one: 1 }])
})

test('a step of a migration may take longer than a statement may', async () => {
  const { url } = await freshDatabase()
  const pool = openPool(url, { answerWithinMs: 1_000 })
  onTestFinished(() => pool.end())
  await migrate(pool, 'shop', [{ name: '001', sql: 'SELECT pg_sleep(1.5)' }])
})
