import type { IncomingHttpHeaders } from 'node:http'
import type { Principal } from '@jangteo/contracts/principal'
import { bearer } from '@jangteo/service-kit/token/verify-token'
import type { CookieJar } from '../edge/cookies.ts'
import type { MachineCheck } from '../token/machine.ts'
import type { Sessions } from './sessions.ts'

/** `until`: when a machine's token ends (ms); sessions end by themselves. */
export type Caller = { kind: 'guest' | 'session' | 'machine'; principal: Principal; until: number | null }

/** One without cookie or token. All guests share one token. */
export const guest: Caller = { kind: 'guest', principal: { sub: 'guest', sid: 'guest', roles: ['guest'], name: '' }, until: null }

/**
 * Who calls: the session of the cookie; without a cookie the machine of the bearer token; with neither a guest. Null for a cookie or token
 * that is not, or no longer, in order: such a one is told to sign in again, never silently made a guest.
 */
export const createCallerOf =
  ({ jar, sessions, machine }: { jar: CookieJar; sessions: Sessions; machine: MachineCheck }) =>
  async ({ cookies, headers }: { cookies: ReadonlyMap<string, string>; headers: IncomingHttpHeaders }): Promise<Caller | null> => {
    const secret = cookies.get(jar.session)
    if (secret) {
      const session = await sessions.of(secret)
      return (
        session && {
          kind: 'session',
          principal: { sub: session.userId, sid: session.sid, roles: session.roles, name: session.name, email: session.email },
          until: null,
        }
      )
    }
    if (headers.authorization === undefined) return guest
    const token = bearer(headers.authorization)
    const found = token === null ? null : await machine(token)
    return found && { kind: 'machine', ...found }
  }
export type CallerOf = ReturnType<typeof createCallerOf>
