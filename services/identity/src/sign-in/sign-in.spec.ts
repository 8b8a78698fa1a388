import type { Pool } from '@jangteo/cqrs/write/postgres'
import { createLog } from '@jangteo/service-kit/log'
import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'
import { html } from './html.ts'
import { signInPage } from './page.ts'
import { signIn } from './routes.ts'
import { localeOf, words } from './words.ts'

test('five wrong passwords close an account for a minute, whatever address they come from', () => {
  let now = 0
  const attempts = createAttempts(() => now)
  for (let n = 0; n < 5; n++) attempts.failed('a@jangteo.test', `10.0.0.${n}`)
  expect(attempts.blocked('a@jangteo.test', '10.0.0.99')).toBe(true)
  expect(attempts.blocked('b@jangteo.test', '10.0.0.1')).toBe(false)
  now = 60_001
  expect(attempts.blocked('a@jangteo.test', '10.0.0.99')).toBe(false)
})

test('of forty passwords guessed at once five are told wrong, and the right one among the others is not told right', async () => {
  const user = { id: 'u', email: 'a@jangteo.test', name: 'a', passwordHash: 'hash', roles: [] }
  const deps = {
    pool: { query: async () => ({ rows: [user] }) } as unknown as Pool,
    check: async (_address: string, _hash: string | null, password: string) => password === 'right',
    attempts: createAttempts(() => 0),
    demo: true,
    log: createLog({ name: 'identity', instance: 'test', level: 'silent' }),
  }
  const guess = (password: string) => signIn(deps, { email: user.email, password }, '10.0.0.1')
  expect(await Promise.all(Array.from({ length: 40 }, () => guess('right')))).toEqual(Array(40).fill({ user }))
  const told = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n === 39 ? 'right' : `wrong${n}`)))
  expect(told.filter((one) => 'problem' in one && one.problem === 'wrong')).toHaveLength(5)
  expect(told.filter((one) => 'problem' in one && one.problem === 'slow')).toHaveLength(35)
})

test('twenty wrong passwords close an address, whatever accounts they name', () => {
  const attempts = createAttempts(() => 0)
  for (let n = 0; n < 20; n++) attempts.failed(`user${n}@jangteo.test`, `2001:db8:1:2::${n}`)
  expect(attempts.blocked('new@jangteo.test', '2001:db8:1:2:ffff::1')).toBe(true)
  expect(attempts.blocked('new@jangteo.test', '2001:db8:1:3::1')).toBe(false)
})

test('what people send is never HTML', () => {
  expect(html`<p>${'<script>"\'&'}</p>`.html).toBe('<p>&lt;script&gt;&quot;&#39;&amp;</p>')
  expect(signInPage({ uid: 'u', locale: 'ko', email: '"><script>alert(1)</script>', problem: null, demo: true })).not.toContain('<script')
})

test('demo accounts are shown in a demo shop alone', () => {
  const page = { uid: 'u', locale: 'en', email: '', problem: null } as const
  expect(signInPage({ ...page, demo: true })).toContain('jangteo-demo')
  expect(signInPage({ ...page, demo: false })).not.toContain('demo')
})

test.each([
  [undefined, 'en-US,en;q=0.9', 'en'],
  [undefined, 'fr,ko;q=0.5', 'ko'],
  [undefined, '', 'ko'],
  ['en', 'ko', 'en'],
  ['fr en', 'ko', 'en'],
  ['ko', 'en', 'ko'],
])('%s chosen and a browser that says %s make %s', (chosen, language, locale) => expect(localeOf(chosen, { 'accept-language': language })).toBe(locale))

test('both languages say the same things', () => expect(Object.keys(words.en)).toEqual(Object.keys(words.ko)))
