import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSeal, returnPath } from './pending.ts'

const origin = 'http://localhost:8080'

test.each([
  ['/orders/mine?a=1#b', '/orders/mine?a=1#b'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['orders', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/auth/logout', '/'],
])('after signing in %j leads to %s', (wanted, path) => expect(returnPath(wanted, origin)).toBe(path))

test('a sealed sign-in opens with its own key alone, and unchanged', async () => {
  const pending = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/' }
  const seal = createSeal(randomBytes(32))
  const sealed = await seal.seal(pending)
  expect(await seal.open(sealed)).toEqual(pending)
  expect(await createSeal(randomBytes(32)).open(sealed)).toBeNull()
  const [changed, at] = [[...sealed], sealed.length - 10]
  changed[at] = changed[at] === 'A' ? 'B' : 'A'
  expect(await seal.open(changed.join(''))).toBeNull()
  expect(await seal.open(undefined)).toBeNull()
})
