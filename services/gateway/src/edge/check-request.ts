import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = { status: number; code: string; message: string }
const refuse = (status: number, code: string, message: string): Refusal => ({ status, code, message })

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const READS = new Set(['GET', 'HEAD'])
/** Encoded dot, slash, backslash, percent and NUL, which some later parser might decode once more. */
const ENCODED = /%(2e|2f|5c|25|00)|\\/i

/** Refuses what two parsers could read in two ways: absolute form, `//`, dot segments, encoded traversal. */
export const checkTarget = (url: string): Refusal | null => {
  const [path = ''] = url.split('?')
  const segments = path.split('/')
  const bad = !path.startsWith('/') || path.includes('//') || ENCODED.test(path) || segments.includes('..') || segments.includes('.')
  return bad || !/^[\x21-\x7e]+$/.test(url) ? refuse(400, 'BAD_REQUEST', 'malformed address') : null
}

export const checkMethod = (method: string): Refusal | null => (METHODS.has(method) ? null : refuse(405, 'METHOD_NOT_ALLOWED', 'method not allowed'))

/** The public host and, where that is loopback, its other names. */
export const allowedHosts = (origin: string): ReadonlySet<string> => {
  const { hostname, host, port } = new URL(origin)
  const loopback = ['localhost', '127.0.0.1', '[::1]']
  return new Set(loopback.includes(hostname) ? loopback.map((name) => (port ? `${name}:${port}` : name)) : [host])
}

/** Duplicates of Host and a Host that is not ours end here, so that no link is ever built from a stranger's name. */
export const checkHost = (headers: IncomingHttpHeaders, hosts: ReadonlySet<string>): Refusal | null =>
  hosts.has((headers.host ?? '').toLowerCase()) ? null : refuse(421, 'MISDIRECTED_REQUEST', 'unknown host')

const forged = refuse(403, 'FORBIDDEN', 'cross-origin request')

/** The request's own origin by its Host: `localhost` and `127.0.0.1` are two origins, and each may only call itself. */
export const originOf = (headers: IncomingHttpHeaders, origin: string): string => `${new URL(origin).protocol}//${(headers.host ?? '').toLowerCase()}`

/**
 * Against cross-site request forgery. Unsafe methods: Sec-Fetch-Site and Origin, where given, must both be our own; with the session cookie
 * one of them must be given. Safe methods: only a navigation may come from another site.
 */
export const checkCrossSite = (
  method: string,
  headers: IncomingHttpHeaders,
  { origin, hasSession }: { origin: string; hasSession: boolean },
): Refusal | null => {
  const site = headers['sec-fetch-site']
  const own = originOf(headers, origin)
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (READS.has(method)) return foreignSite && hasSession && headers['sec-fetch-mode'] !== 'navigate' ? forged : null
  if (foreignSite || (headers.origin !== undefined && headers.origin !== own)) return forged
  return hasSession && site === undefined && headers.origin === undefined ? forged : null
}

/** Browsers send no Sec-Fetch-Site with a WebSocket handshake, so Origin alone decides: always with a cookie, and whenever it is given. */
export const checkSocketOrigin = (headers: IncomingHttpHeaders, { origin, hasSession }: { origin: string; hasSession: boolean }): Refusal | null => {
  if (headers.origin === undefined && !hasSession) return null
  return headers.origin === originOf(headers, origin) ? null : forged
}
