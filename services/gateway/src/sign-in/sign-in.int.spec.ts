import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBrowser, send } from '../specimen/browser.ts'
import { startGateway, type TestGateway } from '../specimen/start-gateway.ts'

let shop: TestGateway
beforeAll(async () => {
  shop = await startGateway()
})
afterAll(() => shop.stop())

const people = ['customer', 'customer2', 'support', 'warehouse', 'catalog', 'admin', 'operator', 'developer'] as const
const session = async (browser: ReturnType<typeof createBrowser>) =>
  (await browser.go('/auth/session')).json<{ user: { email: string } | null; roles: string[] }>()

describe('a person', () => {
  test.each(people)('%s signs in with the form and comes back where they were', async (name) => {
    const browser = createBrowser(shop.origin)
    const end = await browser.signIn(`${name}@jangteo.test`, { returnTo: '/orders/mine?x=1' })
    expect(end).toMatchObject({ status: 200, path: '/orders/mine?x=1' })
    expect(await session(browser)).toMatchObject({ user: { email: `${name}@jangteo.test` }, roles: [name.replace('2', '')] })
  })

  test('the session cookie is opaque, HttpOnly, strict and of this host alone', async () => {
    const browser = createBrowser(shop.origin)
    const page = await browser.go('/auth/login')
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const cookies: string[] = []
    let path = action
    let options: object = {
      method: 'POST',
      body: 'email=support%40jangteo.test&password=jangteo-demo',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }
    for (let hop = 0; hop < 4 && path; hop++) {
      const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await send(shop.origin, path, { ...options, headers: { ...(options as { headers?: object }).headers, cookie } })
      cookies.push(...(answer.headers['set-cookie'] ?? []))
      for (const line of answer.headers['set-cookie'] ?? []) browser.jar.set(line.split('=')[0]!, line.split(';')[0]!.split('=').slice(1).join('='))
      path = answer.headers.location ? new URL(answer.headers.location, shop.origin).pathname + new URL(answer.headers.location, shop.origin).search : ''
      options = {}
    }
    const sid = cookies.find((line) => line.startsWith('sid='))
    expect(sid).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=28800$/)
    for (const line of cookies.filter((one) => !/Max-Age=0|1970/i.test(one))) expect(line).toMatch(/httponly/i)
    for (const line of cookies) expect(line).not.toMatch(/domain=/i)
  })

  test('a session that was planted before the sign-in is not the one after it', async () => {
    const browser = createBrowser(shop.origin)
    await browser.signIn('customer@jangteo.test')
    const planted = browser.jar.get('sid') ?? ''
    await browser.signIn('customer@jangteo.test')
    expect(browser.jar.get('sid')).not.toBe(planted)
    const old = await send(shop.origin, '/auth/session', { headers: { cookie: `sid=${planted}` } })
    expect(old.json()).toMatchObject({ user: null })
    expect(old.headers['set-cookie']?.[0]).toContain('Max-Age=0')
  })

  test.each([['https://evil.example/'], ['//evil.example'], ['/\\evil.example'], ['javascript:alert(1)'], ['/auth/logout'], ['%2F%2Fevil.example']])(
    'is never sent to %s after signing in',
    async (returnTo) => {
      const browser = createBrowser(shop.origin)
      const end = await browser.signIn('customer@jangteo.test', { returnTo })
      expect(end).toMatchObject({ status: 200, path: '/' })
    },
  )

  test.each([
    ['without a sign-in under way', async () => send(shop.origin, '/auth/callback?code=x&state=y')],
    [
      'with another state',
      async () => {
        const browser = createBrowser(shop.origin)
        await browser.go('/auth/login')
        return browser.go('/auth/callback?code=x&state=y')
      },
    ],
    [
      'with a forged sign-in cookie',
      async () => send(shop.origin, '/auth/callback?code=x&state=y', { headers: { cookie: 'login=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c' } }),
    ],
  ])('a callback %s is refused', async (_, attack) => {
    const answer = await attack()
    expect(answer.status).toBe(400)
    expect(answer.headers['set-cookie']?.some((line) => line.startsWith('sid=')) ?? false).toBe(false)
  })
})

describe('wrong passwords', () => {
  test('one who does not exist gets the same words as one who mistyped', async () => {
    const nobody = await createBrowser(shop.origin).signIn('nobody@jangteo.test', { password: 'wrong' })
    const somebody = await createBrowser(shop.origin).signIn('operator@jangteo.test', { password: 'wrong' })
    const words = (text: string) => /role="alert"[^>]*>([^<]+)/.exec(text)?.[1]
    expect(nobody.status).toBe(401)
    expect(somebody.status).toBe(401)
    expect(words(nobody.text)).toBe(words(somebody.text))
  })

  test('an account is closed for a minute after five of them, also to the right one', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) statuses.push((await createBrowser(shop.origin).signIn('warehouse@jangteo.test', { password: 'wrong' })).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect((await createBrowser(shop.origin).signIn('warehouse@jangteo.test')).status).toBe(429)
  })
})

describe('the sign-in page', () => {
  test.each([
    ['ko', 'ko-KR,ko;q=0.9,en;q=0.8', '어서 오세요'],
    ['en', 'en-GB,en;q=0.9,ko;q=0.1', 'Welcome'],
    ['ko', 'fr', '어서 오세요'],
    ['en', 'ko', 'Welcome', '?ui_locales=en'],
  ])('speaks %s to one whose browser says %s', async (locale, language, words, query = '') => {
    const page = await createBrowser(shop.origin, { 'accept-language': language }).go(`/auth/login${query}`)
    expect(page.text).toContain(`<html lang="${locale}">`)
    expect(page.text).toContain(words)
  })

  test('has no script and a policy that forbids any', async () => {
    const page = await createBrowser(shop.origin).go('/auth/login')
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(page.text).not.toMatch(/<script|style=|onload|onclick/i)
  })
})
