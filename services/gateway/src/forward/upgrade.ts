import { type IncomingMessage, ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Instances } from '@jangteo/service-kit/instances'
import type { Log } from '@jangteo/service-kit/log'
import { addressKey } from '@jangteo/service-kit/limit/address-key'
import { checkHost, checkSocketOrigin, checkTarget, type Refusal } from '../edge/check-request.ts'
import type { CookieJar } from '../edge/cookies.ts'
import type { Limits } from '../edge/rate-limit.ts'
import { refusals } from '../edge/reply.ts'
import { type Visit, visitOf } from '../edge/visit.ts'
import type { Caller, CallerOf } from '../session/caller.ts'
import type { OpenSockets } from '../session/open-sockets.ts'
import type { Mint } from '../token/mint.ts'
import { closeSoon, splice } from './splice.ts'

const feeds = {
  '/live/catalog': { service: 'catalog-query', context: 'catalog' },
  '/live/orders': { service: 'orders-query', context: 'orders' },
} as const
const feedOf = (path: string) => Object.entries(feeds).find(([base]) => path === base || path === `${base}/`)?.[1]

type Deps = {
  instances: Instances
  hosts: ReadonlySet<string>
  origin: string
  jar: CookieJar
  limits: Limits
  callerOf: CallerOf
  sockets: OpenSockets
  mint: Mint
  log: Log
}

const refuse = (socket: Duplex, { status, code, message }: Refusal) => {
  const body = JSON.stringify({ error: { code, message } })
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  closeSoon(socket)
}

/** Host, address, origin and rate, in this order; null if all is well. */
const check = ({ hosts, origin, jar, limits }: Deps, { request, cookies, ip }: Visit): Refusal | null =>
  checkTarget(request.url ?? '') ??
  checkHost(request.headers, hosts) ??
  checkSocketOrigin(request.headers, { origin, hasSession: cookies.has(jar.session) }) ??
  (limits.address(ip) ? null : refusals.tooMany)

const keyOf = ({ kind, principal }: Caller, ip: string) => (kind === 'guest' ? `guest:${addressKey(ip)}` : principal.sid)

/**
 * Answers WebSocket handshakes of the live feeds. The order matters: the socket is registered under its session first and the session looked
 * up again after, so that one that ends in between is heard by one of the two; only then it is joined to the service.
 */
export const createUpgrade = (deps: Deps) => {
  const { instances, callerOf, sockets, mint, log } = deps

  const open = async (visit: Visit, client: Duplex, early: Buffer): Promise<Refusal | null> => {
    const { request, path, ip, cookies } = visit
    const feed = feedOf(path)
    if (!feed) return refusals.notFound
    const who = { cookies, headers: request.headers }
    const caller = await callerOf(who)
    if (!caller) return refusals.unauthenticated
    if (client.destroyed) return null // who hung up meanwhile is not heard to close any more
    const remove = sockets.add(keyOf(caller, ip), () => client.destroy())
    if (!remove) return { ...refusals.tooMany, message: 'too many open sockets' }
    client.once('close', remove)
    if (!(await callerOf(who))) return refusals.unauthenticated
    const instance = instances.pick(feed.service)
    if (!instance) return refusals.down
    const token = await mint(caller.principal, feed.context)
    if (client.destroyed) return null
    const end = caller.until === null ? undefined : setTimeout(() => client.destroy(), caller.until - Date.now())
    client.once('close', () => clearTimeout(end))
    const { status } = await splice(visit, { instance, token, client, early })
    return status === 101 ? null : { status, code: 'UNAVAILABLE', message: 'the feed refused the connection' }
  }

  return (request: IncomingMessage, client: Duplex, early: Buffer): void => {
    client.on('error', () => client.destroy())
    const visit = visitOf(request, new ServerResponse(request))
    const refusal = check(deps, visit)
    if (refusal) return refuse(client, refusal)
    open(visit, client, early)
      .then((late) => late && refuse(client, late))
      .catch((error: unknown) => {
        log.warn({ err: error, path: visit.path }, 'a socket could not be opened')
        refuse(client, refusals.down)
      })
  }
}
