import { expect, test } from 'vitest'
import { allowedHosts, checkTarget } from './check-request.ts'
import { cookieJar, readCookies } from './cookies.ts'
import { createBuckets, createLimits } from './rate-limit.ts'

test.each([
  ['/', true],
  ['/catalog?text=100%25&a=..%2f', true],
  ['/catalog/p/%EB%B0%B1%EC%9E%90', true],
  ['/a/b.c-d_e~f', true],
  ['//a', false],
  ['/a//b', false],
  ['/a/..', false],
  ['/./a', false],
  ['/a/%2e%2e', false],
  ['/a%2Fb', false],
  ['/a%5cb', false],
  ['/a\\b', false],
  ['/%252e', false],
  ['/a%00', false],
  ['http://evil.example/', false],
  ['*', false],
  ['', false],
  ['/한글', false],
])('%s is well formed: %s', (url, fine) => expect(checkTarget(url) === null).toBe(fine))

test.each([
  ['http://localhost:8080', ['localhost:8080', '127.0.0.1:8080', '[::1]:8080']],
  ['https://shop.example', ['shop.example']],
  ['https://shop.example:8443', ['shop.example:8443']],
])('%s answers to %j', (origin, hosts) => expect([...allowedHosts(origin)]).toEqual(hosts))

test('of a cookie given twice the first counts', () =>
  expect(Object.fromEntries(readCookies('sid=ours; sid=planted; a=b=c; broken; =x'))).toEqual({ sid: 'ours', a: 'b=c' }))

test('on https the cookies are bound to the host and to https', () => {
  const jar = cookieJar('https://shop.example')
  expect(jar.setSession('x', 60)).toBe('__Host-sid=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=60; Secure')
  expect(jar.setSignIn('y', 60)).toBe('__Host-login=y; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure')
})

test('a bucket gives its burst at once and then its rate', () => {
  let now = 0
  const buckets = createBuckets({ perSecond: 2, burst: 3, now: () => now })
  const taken = () => Array.from({ length: 5 }, () => buckets.take('a')).filter(Boolean).length
  expect(taken()).toBe(3)
  expect(buckets.empty('a')).toBe(true)
  expect(buckets.take('b')).toBe(true)
  now = 1_000
  expect(taken()).toBe(2)
  now = 60_000
  expect(taken()).toBe(3)
})

test('one /64 of IPv6 is one caller, whatever address it takes', () => {
  const limits = createLimits()
  const passed = Array.from({ length: 80 }, (_, n) => limits.signIn(`2001:db8:1:2::${n.toString(16)}`)).filter(Boolean).length
  expect(passed).toBeLessThan(70)
  expect(limits.signIn('2001:db8:1:3::1')).toBe(true)
})
