import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBrowser, machineToken, send } from '../specimen/browser.ts'
import { startGateway, type TestGateway } from '../specimen/start-gateway.ts'

let shop: TestGateway
let good: string
beforeAll(async () => {
  shop = await startGateway()
  good = await machineToken(shop.origin, 'demo-support')
})
afterAll(() => shop.stop())

const form = 'application/x-www-form-urlencoded'
const ask = (body: string, headers: Record<string, string> = {}) =>
  send(shop.origin, '/auth/token', { method: 'POST', headers: { 'content-type': form, ...headers }, body })
const basic = (id: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` })

describe('a machine signs in', () => {
  test('with its secret in the form or as HTTP Basic', async () => {
    const inForm = await ask('grant_type=client_credentials&client_id=demo-machine&client_secret=demo-machine-secret')
    const inHeader = await ask('grant_type=client_credentials', basic('demo-machine', 'demo-machine-secret'))
    for (const answer of [inForm, inHeader]) {
      expect(answer.status).toBe(200)
      expect(answer.json()).toMatchObject({ access_token: expect.any(String), expires_in: 3600, token_type: 'Bearer' })
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test.each([
    ['with a wrong secret', () => ask('grant_type=client_credentials&client_id=demo-support&client_secret=no'), 401],
    ['with an unknown id', () => ask('grant_type=client_credentials&client_id=nobody&client_secret=no'), 401],
    ['without any', () => ask('grant_type=client_credentials'), 401],
    ['with another grant', () => ask('grant_type=password&username=a&password=b'), 400],
    ['as the gateway itself', () => ask('grant_type=client_credentials', basic('jangteo-web', 'x')), 401],
    ['by GET', () => send(shop.origin, '/auth/token'), 405],
  ])('but not %s', async (_, attack, status) => expect((await attack()).status).toBe(status))

  test('and is slowed down after many wrong secrets, without hurting other machines', async () => {
    const statuses = new Set<number>()
    for (let n = 0; n < 21; n++) statuses.add((await ask('grant_type=client_credentials', basic('demo-operator', `wrong${n}`))).status)
    expect(statuses).toEqual(new Set([401, 429]))
    expect((await ask('grant_type=client_credentials', basic('demo-machine', 'demo-machine-secret'))).status).toBe(200)
  })
})

const tampered = (token: string, part: number, change: (json: Record<string, unknown>) => unknown) => {
  const parts = token.split('.')
  parts[part] = Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString())))).toString('base64url')
  return parts.join('.')
}
const claims = () => JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>

describe('a bearer token', () => {
  const as = (token: string) => send(shop.origin, '/bff/orders/graphql', { headers: { authorization: `Bearer ${token}` } })

  test('of identity is exchanged: the service sees ours, never the machine’s', async () => {
    expect((await as(good)).status).toBe(200)
    expect(shop.seen.at(-1)?.headers.authorization).not.toContain(good)
  })

  test.each([
    ['with no algorithm', async () => new UnsecuredJWT(claims()).encode()],
    ['with a changed role', async () => tampered(good, 1, (body) => ({ ...body, roles: ['admin'] }))],
    ['with another type', async () => tampered(good, 0, (header) => ({ ...header, typ: 'JWT' }))],
    ['without its signature', async () => good.split('.').slice(0, 2).join('.').concat('.')],
    [
      'signed by somebody else under our key id',
      async () => new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'x' }).sign((await generateKeyPair('EdDSA')).privateKey),
    ],
    [
      'that brings its own key',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('EdDSA')
        return new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', jwk: await exportJWK(publicKey) }).sign(privateKey)
      },
    ],
    ['signed with HMAC', async () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(Buffer.from('x'.repeat(32)))],
    ['that is an internal token', async () => (shop.seen.at(-1)?.headers.authorization ?? '').replace('Bearer ', '')],
    ['that is garbage', async () => 'a.b.c'],
    ['that is empty', async () => ''],
  ])('%s is 401 and says no more', async (_, attack) => {
    const answer = await as(await attack())
    expect(answer.status).toBe(401)
    expect(answer.json()).toEqual({
      error: { code: 'UNAUTHENTICATED', message: 'sign in first' },
      errors: [{ message: 'sign in first', extensions: { code: 'UNAUTHENTICATED' } }],
    })
  })

  test('is not looked at beside a session cookie', async () => {
    const browser = createBrowser(shop.origin)
    await browser.signIn('customer@jangteo.test')
    const answer = await browser.go('/bff/orders/graphql', { headers: { authorization: `Bearer ${good}` } })
    expect(answer.json<{ principal: { roles: string[] } }>().principal.roles).toEqual(['customer'])
  })
})
