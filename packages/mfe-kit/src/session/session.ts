import { may, type Permission, Role } from '@jangteo/contracts/principal'
import * as v from 'valibot'
import { observable, useObservable } from '../observable.ts'
import { hearTabs, tellTabs } from '../preferences/tabs.ts'
import { inQuiet } from './in-quiet.ts'

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

const ask = async () => {
  const reply = await fetch('/auth/session', { headers: { accept: 'application/json' } })
  if (!reply.ok) throw new Error(`/auth/session answered ${reply.status}`)
  return v.parse(Session, await reply.json())
}

const listeners = new Set<() => void>()
/** Runs when somebody else sits at the page than before. */
export const onSessionChange = (listener: () => void): void => void listeners.add(listener)

const ended = observable(false)
/** Whether the session this page was opened with is over. The page stays as it is, with all that was typed, until somebody signs in again. */
export const useSessionEnded = (): boolean => useObservable(ended)

const TABS = 'session'
/** Asks the gateway who this is. Throws if it does not answer; the session then stays as it was. */
export const loadSession = async (): Promise<Session> => {
  session.set(withMay({ ...(await ask()), loaded: true }))
  tellTabs(TABS, session.get().user?.id ?? '')
  return session.get()
}

/**
 * Looks whether this is still the same session: after a socket has ended, and when another tab says who it is. A guest who has signed in
 * elsewhere is signed in here too; a person whose session ended, or who is somebody else now, is told.
 */
export const checkSession = async (): Promise<void> => {
  const before = session.get()
  if (!before.loaded) return
  const now = await ask().catch(() => null)
  if (!now) return
  const same = now.user?.id === before.user?.id
  if (same && !ended.get()) return
  if (!same && before.user) return ended.set(true)
  ended.set(false)
  session.set(withMay({ ...now, loaded: true }))
  for (const listener of listeners) listener()
}
hearTabs(TABS, (id) => {
  if (id !== (session.get().user?.id ?? '') || ended.get()) void checkSession()
})

/** Address of the sign-in page; afterwards one is back at `returnTo` (by default here). */
export const signInHref = (returnTo: string = location.pathname + location.search): string => `/auth/login?return_to=${encodeURIComponent(returnTo)}`

/**
 * Ends the session at the gateway, in every tab, when nothing asked in its name is under way, and loads the storefront afresh, so that nothing of the
 * person stays in memory. Throws if the gateway refused.
 */
export const signOut = async (): Promise<void> => {
  const reply = await inQuiet(() => fetch('/auth/logout', { method: 'POST' }))
  if (!reply.ok && reply.type !== 'opaqueredirect') throw new Error(`/auth/logout answered ${reply.status}`)
  tellTabs(TABS, '')
  location.assign('/')
}
