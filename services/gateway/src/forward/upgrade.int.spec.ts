import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createBrowser, machineToken, send } from '../specimen/browser.ts'
import { startGateway, type TestGateway } from '../specimen/start-gateway.ts'
import { openSocket } from '../specimen/web-socket.ts'

/** On a machine that does much else. */
const PATIENCE = { timeout: 10_000 }

let shop: TestGateway
beforeAll(async () => {
  shop = await startGateway({ replicas: 2 })
})
afterAll(() => shop.stop())

const signedIn = async (email = 'support@jangteo.test') => {
  const browser = createBrowser(shop.origin)
  await browser.signIn(email)
  return { browser, cookie: `sid=${browser.jar.get('sid')}` }
}
/** A replica's own address. All of them answer to the public name, as behind a load balancer. */
const at = (replica: number) => shop.urls[replica] ?? ''
const here = () => ({ host: new URL(shop.origin).host, origin: shop.origin })

describe('a handshake', () => {
  type Case = [title: string, headers: (cookie: string) => Record<string, string>, status: number]
  const cases: Case[] = [
    ['with cookie and own origin', (cookie) => ({ cookie, origin: shop.origin }), 101],
    ['of a guest with own origin', () => ({ origin: shop.origin }), 101],
    ['of a guest program without origin', () => ({}), 101],
    ['with cookie and foreign origin', (cookie) => ({ cookie, origin: 'https://evil.example' }), 403],
    ['with cookie and origin null', (cookie) => ({ cookie, origin: 'null' }), 403],
    ['with cookie and no origin', (cookie) => ({ cookie }), 403],
    ['with the origin of another port', (cookie) => ({ cookie, origin: 'http://localhost:1' }), 403],
    ['with a session that never was', () => ({ cookie: 'sid=nothing', origin: shop.origin }), 401],
    ['with a forged token', () => ({ authorization: 'Bearer a.b.c' }), 401],
    ['for another host', (cookie) => ({ cookie, origin: shop.origin, host: 'evil.example' }), 421],
  ]
  test.each(cases)('%s', async (_, headers, status) => {
    const { cookie } = await signedIn()
    const opened = await openSocket(shop.origin, '/live/orders?EIO=4&transport=websocket', headers(cookie))
    expect(opened.status).toBe(status)
    opened.socket?.destroy()
  })

  test.each([
    ['/live/nothing', 404],
    ['/bff/orders/graphql', 404],
    ['//live/orders', 400],
    ['/live/catalog', 502],
  ])('to %s is %i', async (path, status) => expect((await openSocket(shop.origin, path, { origin: shop.origin })).status).toBe(status))

  test('of a machine is joined to the service byte by byte, with our token and no other header', async () => {
    const authorization = `Bearer ${await machineToken(shop.origin, 'demo-machine')}`
    const opened = await openSocket(shop.origin, '/live/orders', { authorization, 'x-user-id': 'admin', cookie: 'other=1' })
    opened.socket?.write('ping')
    await vi.waitFor(() => expect(opened.said()).toContain('helloping'), PATIENCE)
    const { headers } = shop.seen.at(-1) ?? {}
    expect(headers?.authorization).not.toBe(authorization)
    expect(headers).not.toHaveProperty('x-user-id')
    expect(headers).not.toHaveProperty('cookie')
    opened.socket?.destroy()
  })
})

describe('an open socket ends with its session', () => {
  test.each([
    ['at the replica where one signs out', 0],
    ['at every other replica', 1],
  ])('%s', async (_, replica) => {
    const { browser, cookie } = await signedIn()
    const opened = await openSocket(at(replica), '/live/orders', { cookie, ...here() })
    expect(opened.status).toBe(101)
    expect((await browser.go('/auth/logout', { method: 'POST', headers: { origin: shop.origin } })).status).toBe(204)
    await opened.closed
    const after = await send(at(replica), '/bff/orders/graphql', { headers: { cookie, ...here() } })
    expect(after.status).toBe(401)
    expect((await openSocket(at(replica), '/live/orders', { cookie, ...here() })).status).toBe(401)
  })

  test('a session beside it lives on', async () => {
    const [leaving, staying] = [await signedIn(), await signedIn()]
    const opened = await openSocket(shop.origin, '/live/orders', { cookie: staying.cookie, origin: shop.origin })
    await leaving.browser.go('/auth/logout', { method: 'POST', headers: { origin: shop.origin } })
    opened.socket?.write('still')
    await vi.waitFor(() => expect(opened.said()).toContain('still'), PATIENCE)
    opened.socket?.destroy()
  })

  test('a changed role ends the sessions of that user at every replica', async () => {
    const admin = await signedIn('admin@jangteo.test')
    const { cookie } = await signedIn('warehouse@jangteo.test')
    const opened = await openSocket(at(1), '/live/orders', { cookie, ...here() })
    const body = JSON.stringify({ commandId: crypto.randomUUID(), roles: ['warehouse', 'catalog'] })
    const headers = { 'content-type': 'application/json', origin: shop.origin }
    const changed = await admin.browser.go('/ops/users/demo-user-warehouse/roles', { method: 'PUT', headers, body })
    expect(changed.json()).toMatchObject({ accepted: true, state: { roles: ['warehouse', 'catalog'] } })
    await opened.closed // at one replica; each hears of it by itself
    await vi.waitFor(async () => expect((await send(shop.origin, '/bff/orders/graphql', { headers: { cookie } })).status).toBe(401), PATIENCE)
    const again = await signedIn('warehouse@jangteo.test')
    expect((await again.browser.go('/auth/session')).json()).toMatchObject({ roles: ['catalog', 'warehouse'] })
  })

  test.each(['support@jangteo.test', 'developer@jangteo.test'])('%s may not change roles', async (email) => {
    const { browser } = await signedIn(email)
    const body = JSON.stringify({ commandId: crypto.randomUUID(), roles: ['admin'] })
    const answer = await browser.go('/ops/users/demo-user-customer/roles', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: shop.origin },
      body,
    })
    expect(answer.status).toBe(403)
  })
})

test('a session opens forty sockets and no more', async () => {
  const { cookie } = await signedIn('catalog@jangteo.test')
  const headers = { cookie, origin: shop.origin }
  const opened = await Promise.all(Array.from({ length: 40 }, () => openSocket(shop.origin, '/live/orders', headers)))
  expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([101]))
  expect((await openSocket(shop.origin, '/live/orders', headers)).status).toBe(429)
  opened[0]?.socket?.destroy()
  await vi.waitFor(async () => expect((await openSocket(shop.origin, '/live/orders', headers)).status).toBe(101), PATIENCE)
  for (const { socket } of opened) socket?.destroy()
})
