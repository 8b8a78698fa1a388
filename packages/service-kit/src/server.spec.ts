import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createServer as createHttp } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, errorBody, route } from './route.ts'
import { createServer, type Server } from './server.ts'

const { privateKey, publicKey } = await generateKeyPair('EdDSA')
const jwks = createHttp(async (_, response) => response.end(JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA' }] })))

const token = (roles: string[]) =>
  new SignJWT({ sid: 's1', roles, name: 'n' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'at+jwt' })
    .setIssuer('jangteo-gateway')
    .setAudience(['orders-command', 'other'])
    .setSubject('u1')
    .setJti('j')
    .setIssuedAt()
    .setExpirationTime('120s')
    .sign(privateKey)

const routes = [
  route({ method: 'GET', path: '/open', permission: 'public', handle: async ({ principal }) => principal }),
  route({
    method: 'GET',
    path: '/anyone',
    permission: 'anyone',
    query: v.object({ first: v.optional(v.pipe(v.string(), v.toNumber(), v.integer())) }),
    handle: async ({ query }) => query,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/cancel',
    permission: ['cancel-any-order', 'cancel-own-order'],
    params: v.object({ id: v.pipe(v.string(), v.uuid()) }),
    body: v.object({ reason: v.pipe(v.string(), v.nonEmpty('TEXT_LENGTH')) }),
    handle: async ({ params, body, principal, token }) => ({ id: params.id, reason: body.reason, by: principal.sub, passed: token.length > 0 }),
  }),
  route({ method: 'POST', path: '/search', permission: 'anyone', reads: true, body: v.object({ text: v.string() }), handle: async () => [] }),
  route({ method: 'GET', path: '/gone', permission: 'anyone', handle: async () => answer(404, errorBody('NOT_FOUND', 'gone')) }),
  route({
    method: 'GET',
    path: '/broken',
    permission: 'anyone',
    handle: async () => {
      throw new Error('db password=secret')
    },
  }),
]

let server: Server
beforeAll(async () => {
  await once(jwks.listen(0, '127.0.0.1'), 'listening')
  const JWKS_URL = `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/`
  server = createServer({ name: 'orders-command', env: { INSTANCE: 'i', LOG_LEVEL: 'silent', JWKS_URL }, routes })
  server.app.get('/plugin', async (request) => request.caller?.principal.sub)
})
afterAll(() => {
  jwks.close()
})

const id = '0198c0de-0000-7000-8000-000000000001'
const reason = { reason: 'late' }
type Case = [title: string, request: { method?: 'GET' | 'POST'; url: string; roles?: string[]; body?: unknown; raw?: string }, status: number, body?: unknown]
const cases: Case[] = [
  ['health needs no token', { url: '/healthz' }, 200, { ok: true }],
  ['a public route needs no token', { url: '/open' }, 200, { sub: 'guest', sid: 'guest', roles: ['guest'], name: '' }],
  ['no token is 401', { url: '/anyone' }, 401, errorBody('UNAUTHENTICATED', 'a valid token is needed')],
  ['a guest may use what anyone may', { url: '/anyone?first=3', roles: ['guest'] }, 200, { first: 3 }],
  ['a query that does not fit is 400', { url: '/anyone?first=x', roles: ['guest'] }, 400],
  [
    'a role without the permission is 403',
    { method: 'POST', url: `/orders/${id}/cancel`, roles: ['developer'], body: reason },
    403,
    errorBody('FORBIDDEN', 'the role does not allow this'),
  ],
  [
    'any one of the named permissions is enough',
    { method: 'POST', url: `/orders/${id}/cancel`, roles: ['customer'], body: reason },
    200,
    { id, reason: 'late', by: 'u1', passed: true },
  ],
  ['a path that does not fit is 400', { method: 'POST', url: '/orders/1/cancel', roles: ['support'], body: reason }, 400],
  [
    'a body that does not fit is a refusal',
    { method: 'POST', url: `/orders/${id}/cancel`, roles: ['support'], body: { reason: '' } },
    200,
    { accepted: false, rejection: { code: 'VALIDATION', details: { path: 'reason', message: 'TEXT_LENGTH' } } },
  ],
  ['a body that does not fit a read is 400', { method: 'POST', url: '/search', roles: ['guest'], body: {} }, 400],
  ['broken JSON is 400', { method: 'POST', url: '/search', roles: ['guest'], raw: '{' }, 400],
  ['an answer carries its status', { url: '/gone', roles: ['guest'] }, 404, errorBody('NOT_FOUND', 'gone')],
  ['what is thrown is masked', { url: '/broken', roles: ['guest'] }, 500, errorBody('INTERNAL', 'internal error')],
  ['a route of a plugin is closed without a token', { url: '/plugin' }, 401],
  ['a route of a plugin knows its caller', { url: '/plugin', roles: ['developer'] }, 200],
  ['an unknown path says nothing to one without a token', { url: '/nowhere' }, 401],
]

test.each(cases)('%s', async (_, { method = 'GET', url, roles, body, raw }, status, expected) => {
  server.state.serving = true
  const authorization = roles ? { authorization: `Bearer ${await token(roles)}` } : {}
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const reply = await server.app.inject({ method, url, headers: { ...authorization, ...(payload && { 'content-type': 'application/json' }) }, payload })
  expect(reply.statusCode).toBe(status)
  if (expected) expect(reply.json()).toEqual(expected)
})

test('while the keys cannot be had every token is answered with 503', async () => {
  const offline = createServer({ name: 'orders-command', env: { INSTANCE: 'i', LOG_LEVEL: 'silent', JWKS_URL: 'http://127.0.0.1:1/' }, routes })
  offline.state.serving = true
  const reply = await offline.app.inject({ url: '/anyone', headers: { authorization: `Bearer ${await token(['guest'])}` } })
  expect([reply.statusCode, reply.json()]).toEqual([503, errorBody('UNAVAILABLE', 'a service this needs is down')])
})

test('nothing but health is answered before the parts have started', async () => {
  server.state.serving = false
  expect((await server.app.inject('/open')).statusCode).toBe(503)
  expect((await server.app.inject('/readyz')).statusCode).toBe(503)
  expect((await server.app.inject('/healthz')).statusCode).toBe(200)
})

test('the OpenAPI document lists every route with its permission and body', async () => {
  const document = (await server.app.inject('/openapi.json')).json()
  expect(Object.keys(document.paths)).toEqual(['/open', '/anyone', '/orders/{id}/cancel', '/search', '/gone', '/broken'])
  const cancel = document.paths['/orders/{id}/cancel'].post
  expect(cancel['x-permission']).toEqual(['cancel-any-order', 'cancel-own-order'])
  expect(cancel.requestBody.content['application/json'].schema.required).toEqual(['reason'])
  expect(cancel.parameters[0]).toMatchObject({ name: 'id', in: 'path', required: true })
})
