import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBrowser, machineToken, send } from '../specimen/browser.ts'
import { startGateway, type TestGateway } from '../specimen/start-gateway.ts'

let shop: TestGateway
let sid: string
beforeAll(async () => {
  shop = await startGateway()
  const browser = createBrowser(shop.origin)
  await browser.signIn('support@jangteo.test')
  sid = `sid=${browser.jar.get('sid')}`
})
afterAll(() => shop.stop())

const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(shop.origin).port), 'localhost', () => socket.write(text.replaceAll('HOST', new URL(shop.origin).host)))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
      socket.end()
    })
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', () => {})
  })

describe('addresses', () => {
  test.each([
    ['//orders', 400],
    ['/orders//mine', 400],
    ['/../etc/passwd', 400],
    ['/assets/../index.html', 400],
    ['/assets/%2e%2e/index.html', 400],
    ['/assets/%2E%2E%2Findex.html', 400],
    ['/assets%5c..%5cindex.html', 400],
    ['/%252e%252e%252fetc', 400],
    ['/a%00b', 400],
    ['/assets/nothing-12345678.js', 404],
    ['/%zz.js', 404],
    ['/catalog/p/%', 200],
    ['/bff/nothing', 404],
    ['/internal/keys', 404],
    ['/', 200],
    ['/orders/mine', 200],
    ['/catalog/p/%EB%B0%B1%EC%9E%90', 200],
  ])('%s is answered with %i', async (path, status) => expect((await send(shop.origin, path)).status).toBe(status))

  test.each([
    ['absolute form', 'GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n', 400],
    ['two lengths', 'POST /bff/orders/graphql HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
    ['length and chunks', 'POST /bff/orders/graphql HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['an odd transfer encoding', 'POST /bff/orders/graphql HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n', 400],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: HOST\r\n\r\n', 405],
    ['a foreign host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['headers of 20 KB', `GET / HTTP/1.1\r\nHost: HOST\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ])('%s is refused', async (_, text, status) => expect(await raw(text)).toContain(String(status)))
})

describe('the home page before any code', () => {
  const home = async (headers: Record<string, string>, path = '/') => (await send(shop.origin, path, { headers })).text
  test('stands for a guest, with an empty slot while no part answers', async () => {
    expect(await home({ 'accept-language': 'ko' })).toContain('<div id="root"><main></main></div>')
  })
  test.each([
    ['on another page', () => home({ 'accept-language': 'ko' }, '/catalog')],
    ['in a language that the shell has not drawn', () => home({ 'accept-language': 'en' })],
    ['for staff', () => home({ 'accept-language': 'ko', cookie: sid })],
    ['for a session that ended', () => home({ 'accept-language': 'ko', cookie: 'sid=gone' })],
  ])('does not stand %s', async (_, page) => expect(await page()).toContain('<div id="root"></div>'))
})

describe('cross-site requests', () => {
  const post = (headers: Record<string, string>) =>
    send(shop.origin, '/bff/orders/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' })
  type Case = [title: string, headers: () => Record<string, string>, status: number]
  const cases: Case[] = [
    ['cookie, own origin, same-origin', () => ({ cookie: sid, origin: shop.origin, 'sec-fetch-site': 'same-origin' }), 200],
    ['cookie and own origin', () => ({ cookie: sid, origin: shop.origin }), 200],
    ['cookie without origin and site', () => ({ cookie: sid }), 403],
    ['cookie from another site', () => ({ cookie: sid, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), 403],
    ['cookie, forged own origin, cross-site', () => ({ cookie: sid, origin: shop.origin, 'sec-fetch-site': 'cross-site' }), 403],
    ['cookie from another port of this host', () => ({ cookie: sid, origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }), 403],
    ['cookie and origin null', () => ({ cookie: sid, origin: 'null', 'sec-fetch-site': 'same-origin' }), 403],
    ['cookie and own origin with a slash', () => ({ cookie: sid, origin: `${shop.origin}/` }), 403],
    ['no cookie, no origin', () => ({}), 200],
    ['no cookie, foreign origin', () => ({ origin: 'https://evil.example' }), 403],
  ]
  test.each(cases)('%s', async (_, headers, status) => expect((await post(headers())).status).toBe(status))

  test('a picture tag of another site reads nothing with a cookie', async () => {
    const headers = { cookie: sid, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }
    expect((await send(shop.origin, '/auth/session', { headers })).status).toBe(403)
  })

  test('signing out needs POST and our own origin', async () => {
    expect((await send(shop.origin, '/auth/logout', { headers: { cookie: sid } })).status).toBe(405)
    const forged = { cookie: sid, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await send(shop.origin, '/auth/logout', { method: 'POST', headers: forged })).status).toBe(403)
    expect((await send(shop.origin, '/auth/session', { headers: { cookie: sid } })).json()).toMatchObject({ roles: ['support'] })
  })
})

describe('what reaches a service', () => {
  test('carries our token and trace, and nothing the client made up', async () => {
    const forged = {
      cookie: `${sid}; other=1`,
      authorization: 'Bearer forged',
      origin: shop.origin,
      'x-user-id': 'admin',
      'x-sid': 'admin',
      x_sid: 'admin',
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=1.2.3.4',
      'x-request-id': '0198c0de-0000-7000-8000-000000000001',
      traceparent: '00-11111111111111111111111111111111-1111111111111111-01',
      connection: 'authorization',
      'accept-language': 'ko',
    }
    const answer = await send(shop.origin, '/bff/orders/graphql', { headers: forged })
    expect(answer.json<{ principal: unknown }>().principal).toMatchObject({
      sub: 'demo-user-support',
      roles: ['support'],
      name: '정하윤',
      email: 'support@jangteo.test',
    })
    const headers = shop.seen.at(-1)?.headers ?? {}
    expect(Object.keys(headers).sort()).toEqual(['accept-language', 'authorization', 'connection', 'host', 'traceparent', 'x-forwarded-for', 'x-request-id'])
    expect(headers['x-request-id']).toBe(answer.headers['x-request-id'])
    expect(headers['x-request-id']).not.toBe(forged['x-request-id'])
    expect(headers.traceparent).not.toContain('1111111111')
    expect(headers['x-forwarded-for']).not.toContain('1.2.3.4')
    expect(headers.authorization).toMatch(/^Bearer eyJ/)
  })

  test('a guest is a guest, with a token that only the services of this context take', async () => {
    const answer = await send(shop.origin, '/bff/catalog/graphql')
    expect(answer.json<{ principal: unknown }>().principal).toEqual({ sub: 'guest', sid: 'guest', roles: ['guest'], name: '' })
    const claims = JSON.parse(Buffer.from(shop.seen.at(-1)?.headers.authorization?.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ iss: 'jangteo-gateway', aud: ['bff-catalog', 'catalog-command', 'catalog-query'] })
    expect(claims.exp - claims.iat).toBe(120)
  })

  test.each([
    ['demo-machine', 'machine'],
    ['demo-customer', 'customer'],
    ['demo-support', 'support'],
    ['demo-warehouse', 'warehouse'],
    ['demo-catalog', 'catalog'],
    ['demo-operator', 'operator'],
    ['demo-developer', 'developer'],
  ])('%s acts as %s with its own token', async (id, role) => {
    const answer = await send(shop.origin, '/bff/orders/graphql', { headers: { authorization: `Bearer ${await machineToken(shop.origin, id)}` } })
    expect(answer.json<{ principal: unknown }>().principal).toMatchObject({ sub: id, roles: [role] })
  })

  test('a service that is down is 502, in the shape its client reads', async () => {
    const token = await machineToken(shop.origin, 'demo-developer')
    const answer = await send(shop.origin, '/docs/down', { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(502)
    expect(answer.json()).toMatchObject({ error: { code: 'UNAVAILABLE' } })
  })

  test('large JSON travels compressed', async () => {
    const headers = { 'accept-encoding': 'gzip, br' }
    expect((await send(shop.origin, '/bff/catalog/graphql', { headers })).headers['content-encoding']).toBe('br')
    expect((await send(shop.origin, '/bff/catalog/graphql', { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBe('gzip')
  })

  test('a body of 200 KB is 413', async () => {
    const answer = await send(shop.origin, '/bff/catalog/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(204_800),
    }).catch(() => ({ status: 413 }))
    expect(answer.status).toBe(413)
  })

  test('one who offers HTTP/2 (Java, curl --http2) is answered all the same', async () => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__', 'content-type': 'application/json' }
    expect((await send(shop.origin, '/bff/catalog/graphql', { method: 'POST', headers, body: '{}' })).status).toBe(200)
  })

  test('sixty-four requests of one machine at once all pass, again and again', async () => {
    const headers = { authorization: `Bearer ${await machineToken(shop.origin, 'demo-machine')}` }
    for (let round = 0; round < 5; round++) {
      const statuses = await Promise.all(Array.from({ length: 64 }, async () => (await send(shop.origin, '/bff/orders/graphql', { headers })).status))
      expect(new Set(statuses)).toEqual(new Set([200]))
    }
  })
})

describe('pages', () => {
  test.each(['/', '/auth/session', '/nothing.js', '//bad'])('%s may not be framed or sniffed', async (path) => {
    const { headers } = await send(shop.origin, path)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('the shell runs under Trusted Types without inline script or style', async () => {
    const { headers } = await send(shop.origin, '/catalog')
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'")
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(headers['cache-control']).toBe('no-cache')
  })

  test('a hashed asset is kept for ever, and compressed', async () => {
    const { headers } = await send(shop.origin, '/assets/index-Dg7Kq2aB.js', { headers: { 'accept-encoding': 'br' } })
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
    })
    expect((await send(shop.origin, '/assets/index-Dg7Kq2aB.js', { headers: { 'if-none-match': headers.etag } })).status).toBe(304)
  })

  test.each([
    ['customer', 403],
    ['operator', 403],
    ['admin', 200],
    ['developer', 200],
  ])('the playground answers %s with %i', async (name, status) => {
    const browser = createBrowser(shop.origin)
    await browser.signIn(`${name}@jangteo.test`)
    expect((await browser.go('/playground')).status).toBe(status)
  })

  test.each([
    ['customer', 403],
    ['admin', 403],
    ['developer', 200],
  ])('the page of parts answers %s with %i', async (name, status) => {
    const browser = createBrowser(shop.origin)
    await browser.signIn(`${name}@jangteo.test`)
    expect((await browser.go('/parts')).status).toBe(status)
  })

  test.each(['playground', 'parts'])('the %s page sends a guest to sign in', async (page) => {
    expect((await send(shop.origin, `/${page}/`)).headers.location).toBe(`/auth/login?return_to=%2F${page}%2F`)
  })
})
