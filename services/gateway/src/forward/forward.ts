import type { IncomingHttpHeaders } from 'node:http'
import type { Writable } from 'node:stream'
import type { Instance, Instances } from '@jangteo/service-kit/instances'
import type { Log } from '@jangteo/service-kit/log'
import { createBodyRoom } from '../edge/body-room.ts'
import { expectedBytes, readBody } from '../edge/read-body.ts'
import { refusals, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'
import { chooseEncoding, compressor } from './compress.ts'
import { requestHeaders, responseHeaders } from './headers.ts'

/** No service takes more than 100 KB. */
const MAX_BODY = 131_072
const MAX_HELD = 67_108_864
const UNREAD_MS = 30_000
const READS = new Set(['GET', 'HEAD'])
const NOT_SENT = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENOTFOUND'])
const LATE = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** `path`: the address at the service, if it is not the client's. `extra`: further headers for the service. `policy`: Content-Security-Policy of the answer. `ownPages`: the service's cookies and policy pass. */
export type Target = { service: string; token: string | null; path?: string; extra?: Record<string, string>; policy?: string; ownPages?: boolean }

/** Where the service's answer is written to: the client, through a compressor where that pays. */
const begin = ({ request, response, method }: Visit, { policy, ownPages = false }: Target, status: number, from: IncomingHttpHeaders): Writable => {
  const headers: Record<string, string | string[]> = {
    'cache-control': 'no-store',
    ...responseHeaders(from, ownPages),
    ...(policy && { 'content-security-policy': policy }),
  }
  const encoding = method === 'HEAD' || status === 204 || status === 304 ? null : chooseEncoding(String(request.headers['accept-encoding'] ?? ''), headers)
  if (!encoding) {
    response.writeHead(status, headers)
    return response
  }
  delete headers['content-length']
  response.writeHead(status, { ...headers, 'content-encoding': encoding, vary: 'accept-encoding' })
  const stream = compressor(encoding)
  stream.on('error', () => response.destroy())
  stream.pipe(response)
  return stream
}

/** One try at one instance; resolves when the answer is written. */
const send = async (visit: Visit, target: Target, instance: Instance, body: Buffer | null, { signal, unreadMs }: { signal: AbortSignal; unreadMs: number }) => {
  const headers = { ...requestHeaders(visit, target.token), ...target.extra }
  const path = target.path ?? visit.request.url ?? '/'
  const options = { path, method: visit.method as 'GET', headers, body, signal, headersTimeout: 10_000, bodyTimeout: 30_000 }
  instance.inFlight++
  try {
    await instance.pool.stream(options, ({ statusCode, headers: from }) => {
      // not earlier: until the service answers there is nothing to read
      visit.response.setTimeout(unreadMs, () => visit.response.destroy())
      return begin(visit, target, statusCode, from as IncomingHttpHeaders)
    })
  } finally {
    instance.inFlight--
  }
}

type Deps = { instances: Instances; log: Log; unreadMs?: number; held?: number }

const createTries =
  ({ instances, log, unreadMs = UNREAD_MS }: Deps) =>
  async (visit: Visit, target: Target, body: Buffer | null): Promise<void> => {
    const { response, method } = visit
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const tried = new Set<Instance>()
    for (let instance = instances.pick(target.service); instance; instance = instances.pick(target.service, tried)) {
      try {
        return await send(visit, target, instance, body, { signal: gone.signal, unreadMs })
      } catch (error) {
        if (response.destroyed || gone.signal.aborted) return
        if (response.headersSent) return void response.destroy()
        tried.add(instance)
        const again = tried.size < 2 && (NOT_SENT.has(codeOf(error)) || (READS.has(method) && !LATE.has(codeOf(error))))
        if (again && instances.pick(target.service, tried)) continue
        log.warn({ service: target.service, code: codeOf(error) }, 'a service did not answer')
        return sendRefusal(visit, LATE.has(codeOf(error)) ? refusals.late : refusals.down, { 'retry-after': '1' })
      }
    }
    sendRefusal(visit, refusals.down, { 'retry-after': '1' })
  }

/**
 * Sends a request on to the least loaded ready instance of a service. What was not taken is tried once more elsewhere, a read also after a broken
 * connection. One who stops reading the answer for `unreadMs` is cut off. Bodies of at most `held` bytes are in memory at once.
 */
export const createForward = (deps: Deps) => {
  const tries = createTries(deps)
  const room = createBodyRoom(deps.held ?? MAX_HELD)
  return async (visit: Visit, target: Target): Promise<void> => {
    const { request, method, ip } = visit
    if (READS.has(method)) return tries(visit, target, null)
    const release = room.hold(ip, expectedBytes(request, MAX_BODY))
    if (!release) return sendRefusal(visit, refusals.unavailable, { connection: 'close', 'retry-after': '1' })
    try {
      const body = await readBody(request, MAX_BODY)
      if (!body) return sendRefusal(visit, refusals.tooLarge)
      await tries(visit, target, body)
    } finally {
      release()
    }
  }
}
export type Forward = ReturnType<typeof createForward>
