import { once } from 'node:events'
import { type OutgoingHttpHeaders, request as httpRequest } from 'node:http'
import type { Duplex } from 'node:stream'

export type Opened = { status: number; socket: Duplex | null; said: () => string; closed: Promise<number> }

/** A WebSocket handshake with exactly these headers. `said`: what came after the handshake; `closed`: when the connection ended (performance.now). */
export const openSocket = (base: string, path: string, headers: OutgoingHttpHeaders): Promise<Opened> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const handshake = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13' }
    const request = httpRequest({ hostname, port, path, headers: { ...handshake, ...headers }, agent: false })
    request.on('error', reject)
    request.on('response', (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, socket: null, said: () => '', closed: once(response, 'close').then(() => performance.now()) })
    })
    request.on('upgrade', (response, socket, head) => {
      let text = head.toString('latin1')
      socket.on('data', (data: Buffer) => {
        text += data.toString('latin1')
      })
      socket.on('error', () => {})
      resolve({ status: response.statusCode ?? 0, socket, said: () => text, closed: once(socket, 'close').then(() => performance.now()) })
    })
    request.end()
  })
