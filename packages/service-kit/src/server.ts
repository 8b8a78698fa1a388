import type { IncomingHttpHeaders } from 'node:http'
import { may, type Principal } from '@jangteo/contracts/principal'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { handlerOf } from './http/handle-route.ts'
import { createLog, type Log } from './log.ts'
import { openApi } from './http/openapi.ts'
import { type Access, errorBody, type Route } from './route.ts'
import type { Runnable } from './run.ts'
import { ServiceDown } from './http/service-down.ts'
import { traceOf, withTrace } from './trace.ts'
import { bearer, createVerifier, type Verifier } from './token/verify-token.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, checked before any handler; null on a public route. */
    caller: { principal: Principal; token: string } | null
  }
  interface FastifyContextConfig {
    /** Who may call this route; anyone with a valid token where it is not set. */
    access?: Access
  }
}

/** A server that is built but does not listen yet. `run` starts it. */
export type Server = Runnable & {
  name: string
  /** For plugins (Apollo) and raw access; every route added here needs a valid token unless its config says `access: 'public'`. */
  app: FastifyInstance
  /** The principal of a request's bearer token, null without a valid one. */
  authenticate: (headers: IncomingHttpHeaders) => Promise<Principal | null>
}

const allowed = (principal: Principal, access: Access): boolean =>
  access === 'anyone' || access === 'public' || [access].flat().some((permission) => may(principal, permission))

const health = { config: { access: 'public' } } as const
const always = new Set(['/healthz', '/readyz', '/openapi.json'])

/** Anything thrown ends here: logged once, told to nobody. */
const failed = (log: Log) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const status = error instanceof ServiceDown ? 503 : Number((error as { statusCode?: number }).statusCode) || 500
  if (status < 500) return reply.code(status).send(errorBody('BAD_REQUEST', (error as Error).message))
  withTrace(traceOf(request.headers), () => log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'request failed'))
  return reply.code(status).send(status === 503 ? errorBody('UNAVAILABLE', 'a service this needs is down') : errorBody('INTERNAL', 'internal error'))
}

/** Default deny: no route but health answers before the caller is known and allowed. */
const protect = (app: FastifyInstance, verify: Verifier, state: Runnable['state']) => {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request, reply) => {
    if (always.has(request.routeOptions.url ?? '')) return
    if (!state.serving) return reply.code(503).header('retry-after', '1').send(errorBody('UNAVAILABLE', 'starting'))
    const access = request.routeOptions.config.access ?? 'anyone'
    if (access === 'public') return
    const token = bearer(request.headers.authorization)
    const principal = token && (await verify(token))
    if (!principal)
      return reply.code(401).header('www-authenticate', 'Bearer error="invalid_token"').send(errorBody('UNAUTHENTICATED', 'a valid token is needed'))
    if (!allowed(principal, access)) return reply.code(403).send(errorBody('FORBIDDEN', 'the role does not allow this'))
    request.caller = { principal, token }
  })
}

const serveHealth = (app: FastifyInstance, document: unknown, state: Runnable['state']) => {
  app.get('/healthz', health, async () => ({ ok: true }))
  app.get('/openapi.json', health, async () => document)
  app.get('/readyz', health, async (_, reply) => {
    const ready = state.serving && (await state.ready())
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}

/**
 * A fastify server over a route list: token check on everything but health, permissions by route (default deny), parsing by schema,
 * `/healthz`, `/readyz`, `/openapi.json`. `audience` in tokens is `name`.
 */
export const createServer = (options: {
  name: string
  env: { INSTANCE: string; LOG_LEVEL: string; JWKS_URL: string }
  routes: readonly Route[]
  log?: Log
}): Server => {
  const { name, env, routes } = options
  const log = options.log ?? createLog({ name, instance: env.INSTANCE, level: env.LOG_LEVEL })
  const verify = createVerifier({ jwksUrl: env.JWKS_URL, audience: name })
  const app = Fastify({
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  })
  const state: Server['state'] = { serving: false, ready: () => true }

  protect(app, verify, state)
  serveHealth(app, openApi(name, routes), state)
  app.setErrorHandler(failed(log))
  app.setNotFoundHandler((_, reply) => reply.code(404).send(errorBody('NOT_FOUND', 'no such route')))
  for (const route of routes) app.route({ method: route.method, url: route.path, config: { access: route.permission }, handler: handlerOf(route) })
  return {
    name,
    log,
    app,
    http: app.server,
    state,
    listen: (host, port) => app.listen({ host, port }),
    close: () => app.close(),
    async authenticate(headers) {
      const token = bearer(headers.authorization)
      return token ? verify(token) : null
    },
  }
}
