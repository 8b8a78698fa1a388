import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { isTransient } from '@jangteo/cqrs/write/postgres'
import type { Log } from '@jangteo/service-kit/log'
import type { Runnable } from '@jangteo/service-kit/run'
import { KeysUnavailable } from '@jangteo/service-kit/token/verify-token'
import { withTrace } from '@jangteo/service-kit/trace'
import { checkCrossSite, checkHost, checkMethod, checkTarget, type Refusal } from './check-request.ts'
import type { CookieJar } from './cookies.ts'
import type { Limits } from './rate-limit.ts'
import { refusals, sendJson, sendRefusal } from './reply.ts'
import { securityHeaders } from './security-headers.ts'
import { type Visit, visitOf } from './visit.ts'

/** The first route whose path fits answers; `ownCredentials`: it never looks at the session cookie, so a request with one needs no Origin. */
export type Route = { path: string; ownCredentials?: boolean; handle: (visit: Visit) => Promise<void> }

const fits = (path: string, pattern: string) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)

type Options = { origin: string; hosts: ReadonlySet<string>; jar: CookieJar; limits: Limits; routes: readonly Route[]; jwks: unknown; log: Log }

const check = ({ origin, hosts, jar, limits }: Options, { request, method, cookies, ip }: Visit, route: Route | undefined): Refusal | null =>
  checkTarget(request.url ?? '') ??
  checkMethod(method) ??
  checkHost(request.headers, hosts) ??
  checkCrossSite(method, request.headers, { origin, hasSession: !route?.ownCredentials && cookies.has(jar.session) }) ??
  (limits.address(ip) ? null : refusals.tooMany)

/** What the platform itself asks, at this process's own address: no host, session or limit is looked at. */
const internal = async ({ response, path }: Visit, state: Runnable['state'], jwks: unknown): Promise<boolean> => {
  if (path === '/healthz') sendJson(response, 200, { ok: true })
  else if (path === '/internal/jwks') sendJson(response, 200, jwks)
  else if (path === '/readyz') {
    const ready = state.serving && (await state.ready())
    sendJson(response, ready ? 200 : 503, { ready })
  } else return false
  return true
}

const failed = (visit: Visit, log: Log) => (error: unknown) => {
  const { response, method, path } = visit
  if (response.destroyed) return
  log.error({ err: error, method, path }, 'request failed')
  if (response.headersSent) response.destroy()
  else if (error instanceof KeysUnavailable || isTransient(error)) sendRefusal(visit, refusals.unavailable, { 'retry-after': '1' })
  else sendRefusal(visit, { status: 500, code: 'INTERNAL', message: 'internal error' })
}

/** Node's server, with limits against slow and oversized requests; what it cannot parse it answers by itself. */
const openServer = (receive: RequestListener) => {
  // of the offered upgrades (HTTP/2 by Java and curl) only a WebSocket is taken up; the others get their answer in HTTP/1.1
  const shouldUpgradeCallback = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket'
  const limits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: 65_000 }
  const http = createServer({ ...limits, shouldUpgradeCallback }, receive)
  http.on('connect', (_, socket) => socket.destroy())
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\ncontent-security-policy: frame-ancestors 'none'\r\n\r\n`)
  })
  return http
}

/** The one entrance: checks every request, then hands it to its route. Anything thrown is a 500 (503 where keys or the database could not be had), logged once. */
export const createFrontDoor = (options: Options): Runnable => {
  const { routes, jwks, log, origin } = options
  const fixed = Object.entries(securityHeaders(origin))
  const state: Runnable['state'] = { serving: false, ready: () => true }

  const answer = async (visit: Visit) => {
    if (await internal(visit, state, jwks)) return
    const route = routes.find(({ path }) => fits(visit.path, path))
    const refusal = check(options, visit, route)
    if (refusal) return sendRefusal(visit, refusal, refusal.status === 429 ? { 'retry-after': '1' } : {})
    if (!state.serving) return sendRefusal(visit, refusals.unavailable, { 'retry-after': '1' })
    if (!route) return sendRefusal(visit, refusals.notFound)
    await route.handle(visit)
  }
  const receive = (request: IncomingMessage, response: ServerResponse) => {
    const visit = visitOf(request, response)
    for (const [name, value] of fixed) response.setHeader(name, value)
    response.setHeader('x-request-id', visit.trace.correlationId)
    void withTrace(visit.trace, () => answer(visit).catch(failed(visit, log)))
  }
  const http = openServer(receive)
  return {
    http,
    log,
    state,
    async listen(host, port) {
      await once(http.listen(port, host), 'listening')
      const { address, port: chosen } = http.address() as AddressInfo
      return `http://${address}:${chosen}`
    },
    async close() {
      http.closeIdleConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
