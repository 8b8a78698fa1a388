import type { IncomingHttpHeaders } from 'node:http'
import type { Trace } from '@jangteo/contracts/envelope'
import type { Permission, Principal } from '@jangteo/contracts/principal'
import type * as v from 'valibot'

type Schema = v.GenericSchema
type Output<S extends Schema | undefined> = S extends Schema ? v.InferOutput<S> : undefined

/** What a handler gets: everything parsed. `token` is the caller's, to pass on; '' on a public route. `signal` aborts when the caller goes away. */
export type RouteRequest<Params = unknown, Query = unknown, Body = unknown> = {
  params: Params
  query: Query
  body: Body
  principal: Principal
  token: string
  trace: Trace
  headers: IncomingHttpHeaders
  signal: AbortSignal
}

/** One permission, any of several, anyone with a valid token (guests too), or public: no token at all. */
export type Access = Permission | readonly Permission[] | 'anyone' | 'public'

/** A route with its types erased, as `createServer` takes it. Make one with `route`. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  permission: Access
  summary?: string
  params?: Schema
  query?: Schema
  body?: Schema
  reply?: Schema
  reads?: boolean
  handle: (request: RouteRequest) => Promise<unknown>
}

/**
 * One route. There is no default permission: a route names who may. `path` is fastify's (`/orders/:id`).
 * Params or query that do not fit are 400. A body that does not fit is a refusal: 200 with `{accepted: false, rejection: VALIDATION}`;
 * with `reads: true` (a query sent as POST) it is 400. `handle` gives the JSON of the 200, or `answer(…)` for anything else; what it throws is a 500.
 * `reply` and `summary` only document.
 */
export const route = <
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(definition: {
  method: Route['method']
  path: string
  permission: Access
  summary?: string
  params?: Params
  query?: Query
  body?: Body
  reply?: Schema
  reads?: boolean
  handle: (request: RouteRequest<Output<Params>, Output<Query>, Output<Body>>) => Promise<unknown>
}): Route => definition as Route

const answered = Symbol('answer')

/** What `answer` makes: a whole HTTP answer. */
export type Answer = { [answered]: true; status: number; body: unknown; headers: Record<string, string> }

/** An answer that is not 200 JSON. `body`: text, bytes, a Node stream, or any other value as JSON; undefined sends none. */
export const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Answer => ({ [answered]: true, status, body, headers })

/** True for what `answer` made. */
export const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && answered in value

/** The JSON of every answer that is not a success. */
export const errorBody = (code: string, message: string) => ({ error: { code, message } })
