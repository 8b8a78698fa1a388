import { PassThrough } from 'node:stream'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { createLimits } from '../edge/rate-limit.ts'
import type { Visit } from '../edge/visit.ts'
import type { IdentityClient } from '../sign-in/identity-client.ts'
import { createTokenRoute } from './token-route.ts'

/** Asks with these secrets at once; gives the statuses, and how often identity was asked. */
const start = () => {
  const asked: string[] = []
  const machineToken = async (authorization: string) => {
    asked.push(authorization)
    return Response.json({}, { status: atob(authorization.slice(6)).endsWith(':right') ? 200 : 401 })
  }
  const route = createTokenRoute({ identity: { machineToken } as unknown as IdentityClient, limits: createLimits() })
  const ask = async (id: string, secret: string, ip = '10.0.0.1') => {
    const body = new PassThrough().end(new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }).toString())
    const request = Object.assign(body, { headers: {} }) as unknown as IncomingMessage
    let status = 0
    const response = { writeHead: (given: number) => (status = given), end: () => {} } as unknown as ServerResponse
    await route({ request, response, method: 'POST', ip, path: '/auth/token' } as Visit)
    return status
  }
  return { ask, asked }
}

test('of forty secrets guessed at once twenty are told wrong, and the right one among the others is not told right', async () => {
  const { ask } = start()
  const statuses = await Promise.all(Array.from({ length: 40 }, (_, n) => ask('m', n === 39 ? 'right' : `wrong${n}`)))
  expect(statuses.filter((status) => status === 401)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
})

test('forty right secrets at once are all told right', async () => {
  const { ask } = start()
  expect(new Set(await Promise.all(Array.from({ length: 40 }, () => ask('m', 'right'))))).toEqual(new Set([200]))
})

test('a client id longer than any of ours is not even asked for', async () => {
  const { ask, asked } = start()
  expect(await ask('m'.repeat(101), 'right')).toBe(401)
  expect(asked).toEqual([])
})

test('a stranger’s wrong secrets close a machine to nobody but the stranger', async () => {
  const { ask } = start()
  for (let n = 0; n < 20; n++) expect(await ask('m', `wrong${n}`, '10.0.0.1')).toBe(401)
  expect(await ask('m', 'wrong', '10.0.0.1')).toBe(429)
  expect(await ask('m', 'right', '10.0.0.1')).toBe(429)
  expect(await ask('m', 'right', '10.0.0.2')).toBe(200)
  expect(await ask('other', 'right', '10.0.0.1')).toBe(200)
})
