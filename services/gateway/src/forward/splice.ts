import { type IncomingMessage, request as httpRequest } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Instance } from '@jangteo/service-kit/instances'
import { requestHeaders } from './headers.ts'
import type { Visit } from '../edge/visit.ts'

const handshake = ({ headers }: IncomingMessage) => ({
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-key': headers['sec-websocket-key'] ?? '',
  'sec-websocket-version': headers['sec-websocket-version'] ?? '13',
})

const head = (response: IncomingMessage): string => {
  const lines = [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`]
  for (let n = 0; n < response.rawHeaders.length; n += 2) lines.push(`${response.rawHeaders[n]}: ${response.rawHeaders[n + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}

/** Closes once what was written has left. */
export const closeSoon = (socket: Duplex) => (socket instanceof Socket ? socket.destroySoon() : socket.destroy())

/** 101, or what the service answered instead. */
export type Spliced = { status: number }

/**
 * Opens the socket at the service and, once it has answered 101, joins the two byte by byte. Until then the client's socket gets nothing, and
 * after any other answer the service's connection ends: a client never speaks HTTP to a service past the gateway.
 */
export const splice = (
  visit: Visit,
  { instance, token, client, early }: { instance: Instance; token: string; client: Duplex; early: Buffer },
): Promise<Spliced> =>
  new Promise((resolve, reject) => {
    const url = new URL(visit.request.url ?? '/', instance.url)
    const upstream = httpRequest(url, { headers: { ...requestHeaders(visit, token), ...handshake(visit.request) }, timeout: 5_000, agent: false })
    client.once('close', () => upstream.destroy())
    upstream.once('timeout', () => upstream.destroy(new Error('no answer to the handshake')))
    upstream.once('error', reject)
    upstream.once('response', (response) => {
      response.destroy()
      resolve({ status: response.statusCode ?? 502 })
    })
    upstream.once('upgrade', (response, service, rest) => {
      upstream.setTimeout(0)
      instance.inFlight++
      service.once('close', () => {
        instance.inFlight--
        closeSoon(client)
      })
      client.once('close', () => service.destroy())
      // sockets of an HTTP server stay half open: without this one that hung up would count for ever
      client.once('end', () => closeSoon(client))
      service.on('error', () => client.destroy())
      client.on('error', () => service.destroy())
      client.write(head(response))
      if (rest.length > 0) client.write(rest)
      if (early.length > 0) service.write(early)
      client.pipe(service).pipe(client)
      resolve({ status: 101 })
    })
    upstream.end()
  })
