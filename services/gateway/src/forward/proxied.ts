import { refusals, sendRefusal } from '../edge/reply.ts'
import type { Limits } from '../edge/rate-limit.ts'
import type { Visit } from '../edge/visit.ts'
import { type Caller, type CallerOf, guest } from '../session/caller.ts'
import type { Context, Mint } from '../token/mint.ts'
import type { Forward, Target } from './forward.ts'

type Deps = { callerOf: CallerOf; mint: Mint; limits: Limits; forward: Forward }

/** How many requests a caller may send: sessions by their own measure; guests by address, machines too, both counted at the door. */
const withinLimit = (limits: Limits, { kind, principal }: Caller) => kind !== 'session' || limits.session(principal.sid)

/**
 * Makes the handlers that send a request on with a token of `context`. `open` serves what everyone may see: there an ended session is a guest;
 * elsewhere it is 401. `may` narrows who gets through at all.
 */
export const createProxied = ({ callerOf, mint, limits, forward }: Deps) => {
  type Options = { open?: boolean; may?: (caller: Caller) => boolean; target?: (visit: Visit) => Partial<Target> }
  return (service: string | ((visit: Visit) => string), context: Context, { open = false, may, target }: Options = {}) =>
    async (visit: Visit): Promise<void> => {
      const found = await callerOf({ cookies: visit.cookies, headers: visit.request.headers })
      const caller = found ?? (open ? guest : null)
      if (!caller) return sendRefusal(visit, refusals.unauthenticated, { 'www-authenticate': 'Bearer error="invalid_token"' })
      if (may && !may(caller)) return sendRefusal(visit, caller.kind === 'guest' ? refusals.unauthenticated : refusals.forbidden)
      if (!withinLimit(limits, caller)) return sendRefusal(visit, refusals.tooMany, { 'retry-after': '1' })
      const name = typeof service === 'string' ? service : service(visit)
      await forward(visit, { service: name, token: await mint(caller.principal, context), ...target?.(visit) })
    }
}
