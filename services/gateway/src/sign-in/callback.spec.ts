import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLog } from '@jangteo/service-kit/log'
import * as openid from 'openid-client'
import { expect, test } from 'vitest'
import { cookieJar } from '../edge/cookies.ts'
import type { Visit } from '../edge/visit.ts'
import type { Sessions } from '../session/sessions.ts'
import type { SessionStore } from '../session/session-store.ts'
import { createCallback } from './callback.ts'
import type { IdentityClient } from './identity-client.ts'

const origin = 'http://shop'
const jar = cookieJar(origin)
const pending = { state: 's', nonce: 'n', verifier: 'v'.repeat(43), returnTo: '/' }

/** The answer to a callback while identity's token endpoint does this. */
const callback = async (answer: () => Promise<Response>) => {
  const configuration = new openid.Configuration({ issuer: `${origin}/oidc`, token_endpoint: `${origin}/oidc/token` }, 'c', {}, openid.None())
  openid.allowInsecureRequests(configuration)
  configuration[openid.customFetch] = answer
  const sent: { status: number; headers: Record<string, unknown> } = { status: 0, headers: {} }
  const response = { writeHead: (status: number, headers: Record<string, unknown>) => Object.assign(sent, { status, headers }), end: () => {} }
  const visit = {
    request: { url: '/auth/callback?code=x&state=s' } as IncomingMessage,
    response: response as unknown as ServerResponse,
    query: new URLSearchParams('code=x&state=s'),
    cookies: new Map(),
    path: '/auth/callback',
  } as unknown as Visit
  await createCallback({
    identity: { configuration: async () => configuration } as IdentityClient,
    seal: { open: async () => pending, seal: async () => '' },
    jar,
    store: {} as SessionStore,
    sessions: {} as Sessions,
    endSession: async () => {},
    origin,
    log: createLog({ name: 'gateway', instance: 'test', level: 'silent' }),
  })(visit)
  return sent
}

test.each([
  ['is down', async () => Promise.reject(new TypeError('fetch failed'))],
  ['has no instance', async () => Promise.reject(new Error('identity has no instance'))],
  ['is late', async () => Promise.reject(new DOMException('late', 'TimeoutError'))],
  ['fails', async () => new Response('', { status: 500 })],
  ['fails in the words of OAuth', async () => Response.json({ error: 'server_error' }, { status: 500 })],
  ['is starting', async () => Response.json({ error: { code: 'UNAVAILABLE' } }, { status: 503 })],
])('while identity %s the sign-in can be finished later', async (_, answer) => {
  const { status, headers } = await callback(answer)
  expect(status).toBe(503)
  expect(headers).not.toHaveProperty('set-cookie')
})

test.each([
  ['a code that does not fit', async () => Response.json({ error: 'invalid_grant' }, { status: 400 })],
  ['an answer without an ID token', async () => Response.json({ access_token: 'a', token_type: 'Bearer' })],
])('%s ends the sign-in', async (_, answer) => expect(await callback(answer)).toMatchObject({ status: 400, headers: { 'set-cookie': jar.clearSignIn } }))
