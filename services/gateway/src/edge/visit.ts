import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Trace } from '@jangteo/contracts/envelope'
import { newTrace } from '@jangteo/service-kit/trace'
import { readCookies } from './cookies.ts'

/** One request as the gateway sees it. The trace is always our own: an outsider names neither correlation nor trace ids. */
export type Visit = {
  request: IncomingMessage
  response: ServerResponse
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  ip: string
  cookies: ReadonlyMap<string, string>
  trace: Trace
}

export const visitOf = (request: IncomingMessage, response: ServerResponse): Visit => {
  const [path = '/', ...query] = (request.url ?? '/').split('?')
  return {
    request,
    response,
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    ip: request.socket.remoteAddress ?? '',
    cookies: readCookies(request.headers.cookie),
    trace: newTrace(),
  }
}
