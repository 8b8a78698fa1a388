import { expect, test, vi } from 'vitest'
import type { Session } from './session-store.ts'
import { createSessions } from './sessions.ts'

const session: Session = { sid: 's1', userId: 'u1', name: 'n', email: 'e', roles: ['customer'], createdAt: new Date(0), seenAt: new Date(0) }

const setUp = ({ silent = false } = {}) => {
  const clock = { now: 1_000 }
  const store = { find: vi.fn(async (): Promise<Session | null> => session), touch: vi.fn(async () => {}) }
  return { clock, store, sessions: createSessions({ store, silent: () => silent, now: () => clock.now }) }
}

test('a known session is not asked for again', async () => {
  const { sessions, store } = setUp()
  await sessions.of('a')
  expect(await sessions.of('a')).toBe(session)
  expect(store.find).toHaveBeenCalledTimes(1)
})

test('while the feed is silent every request asks the database', async () => {
  const { sessions, store } = setUp({ silent: true })
  await sessions.of('a')
  await sessions.of('a')
  expect(store.find).toHaveBeenCalledTimes(2)
})

test('an ended session is gone at once', async () => {
  const { sessions } = setUp()
  await sessions.of('a')
  sessions.ended('s1')
  expect(await sessions.of('a')).toBeNull()
})

test('a session that ends while it is looked up does not come back', async () => {
  const { sessions, store } = setUp()
  store.find.mockImplementationOnce(async () => {
    sessions.ended('s1')
    return session
  })
  expect(await sessions.of('a')).toBeNull()
})

test('after a gap in the feed everything is asked anew, also what is being asked', async () => {
  const { sessions, store } = setUp()
  store.find.mockImplementationOnce(async () => {
    sessions.missed()
    return session
  })
  store.find.mockImplementationOnce(async () => null)
  expect(await sessions.of('a')).toBeNull()
})

test.each([
  ['a minute of trust', 61_000],
  ['half an hour of rest', 31 * 60_000],
  ['eight hours', 8 * 3_600_000],
])('after %s the database is asked again', async (_, later) => {
  const { sessions, store, clock } = setUp()
  await sessions.of('a')
  clock.now += later
  await sessions.of('a')
  expect(store.find).toHaveBeenCalledTimes(2)
})

test('a session in use is written down at most once a minute', async () => {
  const { sessions, store, clock } = setUp()
  clock.now = 61_000
  await sessions.of('a')
  await sessions.of('a')
  expect(store.touch).toHaveBeenCalledTimes(1)
})
