import type { CookieJar } from '../edge/cookies.ts'
import { redirect, sendJson, sendRefusal } from '../edge/reply.ts'
import type { Visit } from '../edge/visit.ts'
import type { CallerOf } from './caller.ts'
import type { Sessions } from './sessions.ts'

/** `GET /auth/session` → `{user: {id, name, email} | null, roles}`. A cookie whose session has ended is taken away. */
export const createSessionRoute =
  ({ callerOf, jar }: { callerOf: CallerOf; jar: CookieJar }) =>
  async ({ request, response, cookies }: Visit): Promise<void> => {
    const caller = await callerOf({ cookies, headers: request.headers })
    if (!caller || caller.kind === 'guest') {
      return sendJson(response, 200, { user: null, roles: ['guest'] }, cookies.has(jar.session) ? { 'set-cookie': jar.clearSession } : {})
    }
    const { sub, name, email = null, roles } = caller.principal
    sendJson(response, 200, { user: { id: sub, name, email }, roles })
  }

/** `POST /auth/logout`: ends the session at every replica with its sockets. A form gets the home page, a script 204. Nothing else is cleared: cart, theme and language belong to the browser. */
export const createLogOut =
  ({ sessions, endSession, jar }: { sessions: Sessions; endSession: (sid: string) => Promise<void>; jar: CookieJar }) =>
  async (visit: Visit): Promise<void> => {
    const { request, response, cookies, method } = visit
    if (method !== 'POST') return sendRefusal(visit, { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'sign out with POST' }, { allow: 'POST' })
    const secret = cookies.get(jar.session)
    const session = secret ? await sessions.of(secret) : null
    if (session) await endSession(session.sid)
    if (request.headers.accept?.includes('text/html')) return redirect(response, '/', { 'set-cookie': jar.clearSession })
    response.writeHead(204, { 'set-cookie': jar.clearSession, 'cache-control': 'no-store' })
    response.end()
  }
