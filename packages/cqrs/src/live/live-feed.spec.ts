import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
})
