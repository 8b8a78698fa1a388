import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { freshDatabase, rowCounts } from '../specimen/database.ts'
import { add, type Tally, type TallyEvent, tally, trace } from '../specimen/tally.ts'
import { append } from './append.ts'
import { type Command, handleCommand, Refused } from './handle-command.ts'
import type { Pool } from './postgres.ts'

const send = (pool: Pool, command: Partial<Command<Tally, TallyEvent>>, wake = () => {}) =>
  handleCommand({ pool, decider: tally, wake }, { id: 'a', principal: 'p', commandId: randomUUID(), payload: {}, trace, decide: add(1), ...command })
const twenty = Array.from({ length: 20 }, (_, i) => i)

test('of commands raced on one stream each decides on what the others left', async () => {
  const { pool } = await freshDatabase()
  const replies = await Promise.all(twenty.map(() => send(pool, { decide: add(1, { upTo: 15 }) })))
  const accepted = replies.filter((reply) => reply.accepted)
  expect(accepted.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(twenty.slice(1, 16))
  expect(accepted.every(({ version, state }) => state.total === version)).toBe(true)
  const { rows } = await pool.query(`SELECT version FROM events ORDER BY seq`)
  expect(rows.map(({ version }) => version)).toEqual(twenty.slice(1, 16))
  expect(await rowCounts(pool)).toEqual({ streams: 1, events: 15, outbox: 15, commands: 20 })
})

test('a command sent twice happens once and gets the first reply again, whatever happened since', async () => {
  const { pool } = await freshDatabase()
  const first = await send(pool, { commandId: 'x', payload: { by: 1, to: 'a' } })
  await send(pool, {})
  expect(await send(pool, { commandId: 'x', payload: { to: 'a', by: 1 } })).toEqual(first)
  expect(first).toEqual({ accepted: true, version: 1, state: { total: 1, added: [1] } })
  expect(await rowCounts(pool)).toMatchObject({ events: 2, commands: 2 })
})

test('raced duplicates happen once and all get the same reply, even when each try made its own id', async () => {
  const { pool } = await freshDatabase()
  const replies = await Promise.all(twenty.map((by) => send(pool, { id: `t${by}`, commandId: 'x', decide: add(by) })))
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
  expect(await rowCounts(pool)).toEqual({ streams: 1, events: 1, outbox: 1, commands: 1 })
})

test('a command id used again with another payload is refused; another principal may use it', async () => {
  const { pool } = await freshDatabase()
  await send(pool, { commandId: 'x', payload: 1 })
  expect(await send(pool, { commandId: 'x', payload: 2 })).toMatchObject({ accepted: false, rejection: { code: 'VALIDATION', details: { path: 'commandId' } } })
  expect(await send(pool, { commandId: 'x', payload: 2, principal: 'q' })).toMatchObject({ accepted: true })
})

test('a refusal is the answer for good, even if the command would be accepted later', async () => {
  const { pool } = await freshDatabase()
  const refused = await send(pool, { commandId: 'x', decide: add(5, { upTo: 4 }) })
  expect(refused.accepted).toBe(false)
  expect(await send(pool, { commandId: 'x', decide: add(5) })).toEqual(refused)
  expect(await rowCounts(pool)).toEqual({ streams: 0, events: 0, outbox: 0, commands: 1 })
})

test('no reply, event or outbox row is stored for an append whose version check met no row', async () => {
  const { pool } = await freshDatabase()
  const events = [{ type: 'number-added', ceType: 'specimen.number-added.v1', data: {}, publish: { topic: 't', key: 'a' } }]
  const command = { principal: 'p', commandId: 'x', payloadHash: 'h', reply: {} }
  expect(await append(pool, { stream: 'a', expected: 3, state: {}, events, trace, command })).toBeNull()
  expect(await rowCounts(pool)).toEqual({ streams: 0, events: 0, outbox: 0, commands: 0 })
  expect(await append(pool, { stream: 'a', expected: 0, state: {}, events, trace })).toBe(1)
  expect(await append(pool, { stream: 'a', expected: 0, state: {}, events, trace, command })).toBeNull()
  expect(await rowCounts(pool)).toEqual({ streams: 1, events: 1, outbox: 1, commands: 0 })
})

test('what is also written is committed with the events or not at all', async () => {
  const { pool } = await freshDatabase()
  await pool.query(`CREATE TABLE names(name text)`)
  const rejection = { code: 'NOT_FOUND', details: { id: 'n' } } as const
  const write = (failure?: Error) => ({
    alsoWrite: async (tx: { query: (sql: string) => Promise<unknown> }) => {
      await tx.query(`INSERT INTO names VALUES ('n')`)
      if (failure) throw failure
    },
  })
  await expect(send(pool, write(new Error('boom')))).rejects.toThrow('boom')
  expect(await rowCounts(pool)).toEqual({ streams: 0, events: 0, outbox: 0, commands: 0 })
  expect(await send(pool, write(new Refused(rejection)))).toEqual({ accepted: false, rejection })
  expect(await rowCounts(pool)).toEqual({ streams: 0, events: 0, outbox: 0, commands: 1 })
  expect((await pool.query(`SELECT FROM names`)).rowCount).toBe(0)
  await send(pool, write())
  expect((await pool.query(`SELECT FROM names`)).rowCount).toBe(1)
})

test('a deadline is armed and taken back by the write it belongs to, or not at all', async () => {
  const { pool } = await freshDatabase()
  const armed = async () =>
    (await pool.query(`SELECT armed_version AS version, due_at AS "dueAt", failures FROM deadlines WHERE id = 'a' AND kind = 'reply'`)).rows
  const due = (dueAt: string | null) => ({ deadline: () => ({ id: 'a', kind: 'reply', dueAt }) })
  const [noon, one] = ['2026-11-23T12:00:00.000Z', '2026-11-23T13:00:00.000Z']
  await send(pool, due(null))
  await send(pool, { ...due(noon), decide: add(5, { upTo: 4 }) })
  expect(await armed()).toEqual([])
  await send(pool, due(noon))
  expect(await armed()).toEqual([{ version: 2, dueAt: noon, failures: 0 }])
  await pool.query(`UPDATE deadlines SET failures = 3`)
  await send(pool, { deadline: () => null })
  await send(pool, due(one))
  expect(await armed()).toEqual([{ version: 4, dueAt: one, failures: 0 }])
  const [event, deadline] = [
    { type: 't', ceType: 't', data: {}, publish: [] },
    { id: 'a', kind: 'reply', dueAt: null },
  ]
  expect(await append(pool, { stream: tally.stream('a'), expected: 1, state: {}, events: [event], trace, deadline })).toBeNull()
  expect(await armed()).toHaveLength(1)
  await send(pool, due(null))
  expect(await armed()).toEqual([])
})

test('an event above 256 KB is refused', async () => {
  const { pool } = await freshDatabase()
  const reply = await send(pool, { decide: add(1, { note: '장'.repeat(90_000) }) })
  expect(reply).toMatchObject({ accepted: false, rejection: { code: 'VALIDATION', details: { message: 'TOO_LARGE' } } })
  expect(await rowCounts(pool)).toMatchObject({ events: 0, commands: 1 })
})

test('the relay is woken, and the reply given, only after COMMIT', async () => {
  const { pool } = await freshDatabase()
  let seen: Promise<unknown> = Promise.resolve()
  const wake = () => {
    seen = rowCounts(pool)
  }
  await send(pool, { alsoWrite: async () => {} }, wake)
  expect(await seen).toMatchObject({ events: 1, outbox: 1, commands: 1 })
})
