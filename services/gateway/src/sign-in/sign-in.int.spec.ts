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

  describe('who signed out', () => {
    const leave = async (email: string) => {
      const browser = createBrowser(shop.origin)
      await browser.signIn(email)
      await browser.go('/auth/logout', { method: 'POST', headers: { origin: shop.origin } })
      return browser
    }
    test('leaves the browser to the next one', async () => {
      const browser = await leave('customer@jangteo.test')
      expect(await browser.signIn('customer2@jangteo.test')).toMatchObject({ status: 200, path: '/' })
      expect(await session(browser)).toMatchObject({ user: { email: 'customer2@jangteo.test' } })
    })
    test('is asked for the password, whatever the browser asks of the provider', async () => {
      const browser = await leave('customer@jangteo.test')
      const redirect = encodeURIComponent(`${shop.origin}/auth/callback`)
      const page = await browser.go(
        `/oidc/auth?client_id=jangteo-web&response_type=code&scope=openid&redirect_uri=${redirect}&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`,
      )
      expect(page).toMatchObject({ status: 200, path: expect.stringMatching(/^\/oidc\/sign-in\//) })
      expect(page.text).toContain('type="password"')
    })
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
        return send(shop.origin, '/auth/callback?code=x&state=y', { headers: { cookie: `login=${browser.jar.get('login')}` } })
      },
    ],
    [
      'with a forged sign-in cookie',
      async () => send(shop.origin, '/auth/callback?code=x&state=y', { headers: { cookie: 'login=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c' } }),
    ],
  ])('a callback %s begins anew', async (_, attack) => {
    const answer = await attack()
    expect(answer).toMatchObject({ status: 303, headers: { location: '/auth/login' } })
    expect(answer.headers).not.toHaveProperty('set-cookie')
  })
})

test('a tab that began to sign in before another one did gets in at the second try', async () => {
  const [browser, other] = [createBrowser(shop.origin), createBrowser(shop.origin)]
  const actionOf = (page: { text: string }) => /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const enter = (action: string) =>
    browser.go(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=catalog%40jangteo.test&password=jangteo-demo',
    })
  const first = actionOf(await browser.go('/auth/login'))
  await other.go('/auth/login')
  browser.jar.set('login', other.jar.get('login') ?? '') // the one cookie that two tabs share
  const again = await enter(first)
  expect(again).toMatchObject({ status: 200, path: expect.stringMatching(/^\/oidc\/sign-in\//) })
  expect(await enter(actionOf(again))).toMatchObject({ status: 200, path: '/' })
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

  test('that cannot be shown is an error page with its own stylesheet', async () => {
    const page = await createBrowser(shop.origin).go('/oidc/auth?client_id=nobody')
    expect(page).toMatchObject({ status: 400, text: expect.stringContaining('/oidc/sign-in.css') })
    expect(page.headers['content-security-policy']).toContain("style-src 'self'")
  })

  test('has no script and a policy that forbids any', async () => {
    const page = await createBrowser(shop.origin).go('/auth/login')
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(page.text).not.toMatch(/<script|style=|onload|onclick/i)
  })
})
