import { expect, test } from 'vitest'
import { chooseEncoding } from './compress.ts'
import { providerCookies, responseHeaders } from './headers.ts'

test('to the provider go the cookies of a sign-in under way and no other', () => {
  const cookies = new Map(
    Object.entries({ sid: 'secret', login: 'sealed', _interaction: 'a', '_interaction.sig': 'b', _session: 'c', '_session.sig': 'e', other: 'd' }),
  )
  expect(providerCookies({ cookies })).toEqual({ cookie: '_interaction=a; _interaction.sig=b' })
  expect(providerCookies({ cookies: new Map([['sid', 'secret']]) })).toEqual({})
})

test('a service sets no cookie and no policy; identity may', () => {
  const from = { 'set-cookie': ['a=b'], 'content-security-policy': 'x', server: 'y', connection: 'close', 'content-type': 'text/plain' }
  expect(responseHeaders(from, false)).toEqual({ 'content-type': 'text/plain' })
  expect(responseHeaders(from, true)).toEqual({ 'content-type': 'text/plain', 'set-cookie': ['a=b'], 'content-security-policy': 'x' })
})

const json = { 'content-type': 'application/json; charset=utf-8', 'content-length': '5000' }
test.each([
  ['gzip, br', json, 'br'],
  ['gzip', json, 'gzip'],
  ['gzip, br;q=0', json, 'gzip'],
  [undefined, json, null],
  ['br', { ...json, 'content-length': '500' }, null],
  ['br', { ...json, 'content-encoding': 'gzip' }, null],
  ['br', { 'content-type': 'image/png', 'content-length': '5000' }, null],
  ['br', { 'content-type': 'image/svg+xml' }, 'br'],
])('who accepts %s gets %j as %s', (accepted, headers, encoding) => expect(chooseEncoding(accepted, headers)).toBe(encoding))
