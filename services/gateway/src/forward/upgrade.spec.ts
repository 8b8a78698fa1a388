import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Instance } from '@jangteo/service-kit/instances'
import { createLog } from '@jangteo/service-kit/log'
import { expect, onTestFinished, test, vi } from 'vitest'
import { cookieJar } from '../edge/cookies.ts'
import { createLimits } from '../edge/rate-limit.ts'
import { guest } from '../session/caller.ts'
import { createUpgrade } from './upgrade.ts'

/** On a machine that does much else. */
const PATIENCE = { timeout: 10_000 }

const log = createLog({ name: 'gateway', instance: 'test', level: 'silent' })

/** A gateway for handshakes alone. `held`: places taken; `joined`: how often a service was turned to; `slow` waits for `go`. */
const start = async (slow: 'callerOf' | 'mint' | null = null) => {
  const seen = { held: 0, joined: 0, waiting: false }
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const step = async (name: string) => {
    if (name !== slow) return
    seen.waiting = true
    await gate
  }
  const instance = {
    get url() {
      seen.joined++
      return 'http://127.0.0.1:1'
    },
  } as Instance
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const upgrade = createUpgrade({
    instances: { pick: () => instance, all: () => [instance], stop: async () => {} },
    hosts: new Set(['shop']),
    origin: 'http://shop',
    jar: cookieJar('http://shop'),
    limits: createLimits(),
    callerOf: () => step('callerOf').then(() => guest),
    sockets: { add: () => (seen.held++, () => seen.held--), closeAll: () => {}, checkAll: async () => {}, stop: () => {} },
    mint: () => step('mint').then(() => 'token'),
    log,
  })
  server.on('upgrade', upgrade)
  const open = (path: string) => {
    const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    onTestFinished(() => void client.destroy())
    client.write(`GET ${path} HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
    return client
  }
  const connections = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
  return { seen, go, open, connections }
}

test('a refused handshake leaves no connection behind, even if the other side keeps its half', async () => {
  const { open, connections } = await start()
  const [answer] = await once(open('/live/nothing'), 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 404 .*"NOT_FOUND"/s)
  await vi.waitFor(async () => expect(await connections()).toBe(0), PATIENCE)
})

test.each(['callerOf', 'mint'] as const)('one who hangs up while %s is awaited keeps no place and is joined to no service', async (slow) => {
  const { seen, go, open, connections } = await start(slow)
  const client = open('/live/orders')
  await vi.waitFor(() => expect(seen.waiting).toBe(true), PATIENCE)
  client.resetAndDestroy()
  await vi.waitFor(async () => expect(await connections()).toBe(0), PATIENCE)
  go()
  await new Promise(setImmediate)
  expect(seen).toMatchObject({ held: 0, joined: 0 })
})
