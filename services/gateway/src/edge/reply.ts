import type { ServerResponse } from 'node:http'
import type { Refusal } from './check-request.ts'
import type { Visit } from './visit.ts'

export const sendJson = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string | string[]> = {}): void => {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** An error as JSON; under `/bff/` in GraphQL's shape as well, so that its clients find the code where they look for it. */
export const sendRefusal = (
  { path, response }: Pick<Visit, 'path' | 'response'>,
  { status, code, message }: Refusal,
  headers: Record<string, string> = {},
): void => {
  const errors = path.startsWith('/bff/') ? { errors: [{ message, extensions: { code } }] } : {}
  const connection: Record<string, string> = status === 400 || status === 413 ? { connection: 'close' } : {}
  sendJson(response, status, { error: { code, message }, ...errors }, { ...connection, ...headers })
}

export const redirect = (response: ServerResponse, location: string, headers: Record<string, string | string[]> = {}): void => {
  response.writeHead(303, { 'cache-control': 'no-store', ...headers, location, 'content-length': 0 })
  response.end()
}

export const refusals = {
  unauthenticated: { status: 401, code: 'UNAUTHENTICATED', message: 'sign in first' },
  forbidden: { status: 403, code: 'FORBIDDEN', message: 'the role does not allow this' },
  notFound: { status: 404, code: 'NOT_FOUND', message: 'no such address' },
  tooLarge: { status: 413, code: 'PAYLOAD_TOO_LARGE', message: 'the body is too large' },
  tooMany: { status: 429, code: 'RATE_LIMITED', message: 'too many requests' },
  down: { status: 502, code: 'UNAVAILABLE', message: 'this part of the shop is down' },
  late: { status: 504, code: 'UNAVAILABLE', message: 'this part of the shop did not answer in time' },
  unavailable: { status: 503, code: 'UNAVAILABLE', message: 'try again in a moment' },
} satisfies Record<string, Refusal>
