import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freshDatabase, rowCounts } from '../specimen/database.ts'
import { add, tally, trace } from '../specimen/tally.ts'
import { transaction } from './postgres.ts'
import { react } from './react.ts'

test('inputs raced on a stream, even a new one, are decided one after the other', async () => {
  const { pool } = await freshDatabase()
  const once = () => transaction(pool, (tx) => react({ decider: tally, wake: () => {} }, tx, { id: 'a', trace, decide: add(1) }))
  const results = await Promise.all(Array.from({ length: 12 }, once))
  expect(results.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(await rowCounts(pool)).toMatchObject({ streams: 1, events: 12, outbox: 12 })
})

test('a refused input writes nothing and says why', async () => {
  const { pool } = await freshDatabase()
  const result = await transaction(pool, (tx) => react({ decider: tally, wake: () => {} }, tx, { id: 'a', trace, decide: add(5, { upTo: 4 }) }))
  expect(result).toMatchObject({ version: 0, events: [], rejection: { code: 'NOT_ALLOWED_IN_STATE' } })
  expect(await rowCounts(pool)).toMatchObject({ streams: 0, events: 0 })
})

test('the relay is woken once after COMMIT and not after a rollback', async () => {
  const { pool } = await freshDatabase()
  let woken = 0
  const statements = vi.spyOn(Client.prototype, 'query')
  onTestFinished(() => statements.mockRestore())
  const wake = () => {
    woken++
    expect(statements.mock.lastCall?.[0]).toBe('COMMIT')
  }
  const deps = { decider: tally, wake }
  const twice = (failure?: Error) =>
    transaction(pool, async (tx) => {
      await react(deps, tx, { id: 'a', trace, decide: add(1) })
      await react(deps, tx, { id: 'b', trace, decide: add(1) })
      expect(woken).toBe(0)
      if (failure) throw failure
    })
  await expect(twice(new Error('boom'))).rejects.toThrow('boom')
  expect(woken).toBe(0)
  await twice()
  expect(woken).toBe(1)
})
