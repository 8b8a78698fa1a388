import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Server } from 'socket.io'
import { expect, onTestFinished, test, vi } from 'vitest'
import { attachLiveFeed } from './live-feed.ts'

const PATIENCE = { timeout: 10_000, interval: 10 }

/** A feed of one gauge. `unsent` is what its first socket has not read. */
const given = async () => {
  const at = { value: 1, committed: () => {}, unsent: 0 }
  const httpServer = createServer()
  const use = vi.spyOn(Server.prototype, 'use')
  const feed = attachLiveFeed({
    ...{ httpServer, path: '/live/spec', authenticate: async () => ({ sub: 'a', sid: 's', roles: ['guest'], name: '' }), views: [] },
    runtime: {
      place: () => ({ epoch: 0, rev: 'r', next: [], holes: [] }),
      slot: () => 0,
      read: (fn) => ({ value: fn({} as never), position: '', rev: '' }),
      lag: () => ({ events: 0, seconds: 0 }),
      onCommit: (call) => {
        at.committed = () => call([])
        return () => {}
      },
      onReset: () => () => {},
    },
    gauges: [{ view: 'count', authorise: () => true, read: () => at.value }],
  })
  const io = use.mock.contexts[0] as unknown as Server
  use.mockRestore()
  await new Promise<void>((listening) => void httpServer.listen(0, '127.0.0.1', listening))
  onTestFinished(async () => {
    await feed.stop()
    httpServer.close()
  })
  const unread = () => {
    const [first] = io.sockets.sockets.values()
    const conn = first?.conn as { transport: { socket?: object } } | undefined
    Object.defineProperty(conn?.transport.socket, 'bufferedAmount', { get: () => at.unsent })
  }
  return { at, feed, unread, url: `ws://127.0.0.1:${(httpServer.address() as AddressInfo).port}/live/spec/?EIO=4&transport=websocket` }
}

/** What a browser is told of the gauge, in socket.io's own words. */
const watcher = (url: string) => {
  const told: unknown[] = []
  const socket = new WebSocket(url)
  socket.onmessage = ({ data }) => {
    const said = String(data)
    if (said.startsWith('0')) socket.send('40')
    if (said.startsWith('40')) socket.send('42["watch",{"id":"w","view":"count"}]')
    if (said.startsWith('42["gauge"')) told.push(JSON.parse(said.slice(2))[1].value)
  }
  return told
}

test('a socket that does not read gets no gauges either, and the present value once it has drained', async () => {
  const { at, feed, unread, url } = await given()
  const slow = watcher(url)
  await vi.waitFor(() => expect(slow).toContain(1), PATIENCE)
  unread()
  const other = watcher(url)
  await vi.waitFor(() => expect(other).toContain(1), PATIENCE)
  at.unsent = 2_000_000
  await vi.waitFor(() => expect(feed.paused()).toBe(1), PATIENCE)
  for (at.value of [2, 3]) {
    at.committed()
    await vi.waitFor(() => expect(other).toContain(at.value), PATIENCE)
  }
  at.unsent = 0
  await vi.waitFor(() => expect(slow).toContain(3), PATIENCE)
  expect(slow).not.toContain(2)
  expect(feed.paused(), 'its rows go on too').toBe(0)
})

/** A browser that says all of `words` in one turn once it is `at`, in socket.io's own words. `closed` once the connection is, `replies` to what it said. */
const talker = (url: string, at: '0' | '40', words: readonly string[]) => {
  const told = { closed: false, replies: 0 }
  const socket = new WebSocket(url)
  socket.onclose = () => void (told.closed = true)
  socket.onmessage = ({ data }) => {
    const said = String(data)
    if (at === '40' && said.startsWith('0')) socket.send('40')
    if (said.startsWith(at === '0' ? '0' : '40')) for (const word of words) socket.send(word)
    if (/^4[34]/.test(said)) told.replies += 1
  }
  return told
}

test.each([
  ['on a socket that is served', '40', '42["unwatch","w"]'],
  ['on one that never comes in', '0', '40/x,'],
] as const)('messages without end close the connection, %s', async (_, at, word) => {
  const { feed, url } = await given()
  const told = talker(url, at, Array(3_000).fill(word))
  await vi.waitFor(() => expect([told.closed, feed.sockets()]).toEqual([true, 0]), PATIENCE)
  expect(told.replies).toBeLessThan(1_001)
})

test('pings without end close the connection too', async () => {
  const { feed, url } = await given()
  const { hostname, port, pathname, search } = new URL(url)
  const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==' }
  const asked = request({ hostname, port, path: pathname + search, headers }).end()
  const [, socket] = (await once(asked, 'upgrade')) as [unknown, Socket]
  onTestFinished(() => void socket.destroy())
  expect(feed.sockets()).toBe(1)
  const ping = [0x89, 0x80, 0, 0, 0, 0] // masked, without a payload
  socket.write(Buffer.from(Array(3_000).fill(ping).flat()))
  // long before it is closed because it has not come in
  await vi.waitFor(() => expect(feed.sockets()).toBe(0), { timeout: 5_000, interval: 10 })
})

test('who left and asks again for all that one may watch is served', async () => {
  const { feed, url } = await given()
  const ids = Array.from({ length: 256 }, (_, i) => i)
  const told = talker(url, '40', [...ids.map((id) => `42["unwatch","${id}"]`), ...ids.map((id) => `42${id}["watch",{"id":"${id}","view":"count"}]`)])
  await vi.waitFor(() => expect(told.replies).toBe(256), PATIENCE)
  expect([told.closed, feed.sockets()]).toEqual([false, 1])
})
