import type { Principal } from '@jangteo/contracts/principal'
import { invalid } from '@jangteo/contracts/rejection'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { errorBody, isAnswer, type Route } from '../route.ts'
import { traceOf, withTrace } from '../trace.ts'

const nobody: Principal = { sub: 'guest', sid: 'guest', roles: ['guest'], name: '' }

const parse = (schema: v.GenericSchema | undefined, value: unknown) => (schema ? v.safeParse(schema, value) : ({ success: true, output: undefined } as const))

const badRequest = (reply: FastifyReply, where: string, issues: readonly v.BaseIssue<unknown>[]) => {
  const { path, message } = invalid(issues).details
  return reply.code(400).send(errorBody('BAD_REQUEST', `${where} ${path}: ${message}`))
}

const send = (reply: FastifyReply, result: unknown) => {
  if (!isAnswer(result)) return reply.send(result ?? null)
  return reply.code(result.status).headers(result.headers).send(result.body)
}

/** Aborts when the caller hangs up before it has its answer. */
const callerGone = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}

/** Turns a route into fastify's handler: parse, run inside the trace, answer. */
export const handlerOf = (route: Route) => async (request: FastifyRequest, reply: FastifyReply) => {
  const params = parse(route.params, request.params)
  if (!params.success) return badRequest(reply, 'path', params.issues)
  const query = parse(route.query, request.query)
  if (!query.success) return badRequest(reply, 'query', query.issues)
  const body = parse(route.body, request.body)
  if (!body.success) return route.reads ? badRequest(reply, 'body', body.issues) : reply.send({ accepted: false, rejection: invalid(body.issues) })
  const { principal, token } = request.caller ?? { principal: nobody, token: '' }
  const trace = traceOf(request.headers)
  const work = { params: params.output, query: query.output, body: body.output, principal, token, trace, headers: request.headers, signal: callerGone(reply) }
  return send(reply, await withTrace(trace, () => route.handle(work)))
}
