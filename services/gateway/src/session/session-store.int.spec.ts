import { migrate } from '@jangteo/cqrs/write/migrate'
import { openPool } from '@jangteo/cqrs/write/postgres'
import { testServers } from '@jangteo/stack/testing'
import { expect, onTestFinished, test } from 'vitest'
import { schema } from '../schema.ts'
import { createSessionStore } from './session-store.ts'

test('a changed role ends what was begun before it, and what was begun just after with the old roles', async () => {
  const servers = await testServers()
  onTestFinished(() => servers.stop())
  const pool = openPool(await servers.database('gateway'))
  onTestFinished(() => pool.end())
  await migrate(pool, 'gateway', schema)
  const store = createSessionStore(pool)
  const at = new Date('2026-01-01T00:00:00Z')
  const begin = async (userId: string, after: number, roles: ('support' | 'warehouse' | 'catalog')[]) => {
    const secret = await store.begin({ userId, name: '', email: '', roles })
    const { sid } = (await store.find(secret)) ?? { sid: '' }
    await pool.query('UPDATE sessions SET created_at = $2 WHERE sid = $1', [sid, new Date(at.getTime() + after).toISOString()])
    return sid
  }
  const ended = [await begin('u', -5, ['catalog', 'warehouse']), await begin('u', 5, ['support']), await begin('u', 9_000, ['warehouse'])]
  const left = [await begin('u', 5, ['catalog', 'warehouse']), await begin('u', 11_000, ['support']), await begin('other', -5, ['support'])]
  await store.endAllOf({ userId: 'u', roles: ['warehouse', 'catalog'], at: at.toISOString() }, pool)
  const sids = async (where: string) => (await pool.query<{ sid: string }>(`SELECT sid FROM sessions WHERE ${where}`)).rows.map(({ sid }) => sid).toSorted()
  expect(await sids('ended_at IS NOT NULL')).toEqual(ended.toSorted())
  expect(await sids('ended_at IS NULL')).toEqual(left.toSorted())
})
