import { may, type Permission, Role } from '@jangteo/contracts/principal'
import * as v from 'valibot'
import { observable, useObservable } from '../observable.ts'

const Session = v.object({
  user: v.nullable(v.object({ id: v.string(), name: v.string(), email: v.nullish(v.string(), '') })),
  roles: v.array(Role),
})
export type User = { id: string; name: string; email: string }
type State = { user: User | null; roles: Role[]; loaded: boolean }
/** Who sits at the page. `loaded` is false until the gateway has answered for the first time; then a guest is `user: null`, roles `['guest']`. */
export type Session = State & { may: (permission: Permission) => boolean }

const withMay = (state: State): Session => ({ ...state, may: (permission) => may(state, permission) })
const session = observable<Session>(withMay({ user: null, roles: ['guest'], loaded: false }))

/** Who is signed in and what they may do. What may not be done is not shown; the services decide again. */
export const useSession = (): Session => useObservable(session)

/** The same outside of components. */
export const currentSession = (): Session => session.get()

/** Asks the gateway who this is. Throws if it does not answer; the session then stays as it was. */
export const loadSession = async (): Promise<Session> => {
  const reply = await fetch('/auth/session', { headers: { accept: 'application/json' } })
  if (!reply.ok) throw new Error(`/auth/session answered ${reply.status}`)
  const known = v.parse(Session, await reply.json())
  session.set(withMay({ ...known, loaded: true }))
  return session.get()
}

/** Address of the sign-in page; afterwards one is back at `returnTo` (by default here). */
export const signInHref = (returnTo: string = location.pathname + location.search): string => `/auth/login?return_to=${encodeURIComponent(returnTo)}`

/** Ends the session at the gateway and loads the storefront afresh, so that nothing of the person stays in memory. Throws if the gateway refused. */
export const signOut = async (): Promise<void> => {
  const reply = await fetch('/auth/logout', { method: 'POST' })
  if (!reply.ok && reply.type !== 'opaqueredirect') throw new Error(`/auth/logout answered ${reply.status}`)
  location.assign('/')
}
