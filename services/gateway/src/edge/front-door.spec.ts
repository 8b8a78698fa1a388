import { createLog } from '@jangteo/service-kit/log'
import { KeysUnavailable } from '@jangteo/service-kit/token/verify-token'
import { expect, onTestFinished, test } from 'vitest'
import { send } from '../specimen/browser.ts'
import { allowedHosts } from './check-request.ts'
import { cookieJar } from './cookies.ts'
import { createFrontDoor, type Route } from './front-door.ts'
import { createLimits } from './rate-limit.ts'

const log = createLog({ name: 'gateway', instance: 'test', level: 'silent' })
const ask = async (handle: Route['handle']) => {
  const origin = 'http://localhost'
  const hosts = allowedHosts(origin)
  const door = createFrontDoor({ origin, hosts, jar: cookieJar(origin), limits: createLimits(), routes: [{ path: '/*', handle }], jwks: {}, log })
  door.state.serving = true
  onTestFinished(() => door.close())
  const address = await door.listen('127.0.0.1', 0)
  return send(address, '/a', { headers: { host: 'localhost', connection: 'close' } })
}

test.each([
  [503, new KeysUnavailable('the keys cannot be fetched')],
  [503, Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  [500, new Error('a fault of ours')],
])('what is thrown is answered with %i', async (status, error) => {
  expect((await ask(() => Promise.reject(error))).status).toBe(status)
})
