import { observable, useObservable } from '../observable.ts'

/** Where the page is. `entry` names the history entry, so that its scroll position can be found again. */
export type Place = { path: string; search: string; entry: string; way: 'start' | 'push' | 'replace' | 'pop' }
export type NavigateOptions = { replace?: boolean; state?: unknown }

type EntryState = { entry: string; index: number; state?: unknown }

const inBrowser = typeof window !== 'undefined'
const entryOf = (): EntryState | null => (inBrowser ? (history.state as EntryState | null) : null)
const read = (way: Place['way']): Place =>
  inBrowser ? { path: location.pathname, search: location.search, entry: entryOf()?.entry ?? '', way } : { path: '/', search: '', entry: '', way }

const place = observable<Place>(read('start'))
let index = entryOf()?.index ?? 0

/** Asked before each change of place; true keeps the page where it is. `proceed` makes the refused change after all. */
type Guard = (proceed: () => void) => boolean
let guard: Guard = () => false
/** One guard for the page: the blocker's. */
export const guardPlace = (next: Guard): void => {
  guard = next
}

const write = (href: string, { replace = false, state }: NavigateOptions) => {
  const entry: EntryState = { entry: replace ? (entryOf()?.entry ?? newEntry()) : newEntry(), index: replace ? index : index + 1, state }
  index = entry.index
  history[replace ? 'replaceState' : 'pushState'](entry, '', href)
  place.set(read(replace ? 'replace' : 'push'))
}
const newEntry = () => Math.random().toString(36).slice(2)

/** Pages that the server renders: they need a real navigation. */
const served = /^\/(auth|oidc|playground|parts|docs)(\/|$)/

/** Changes the page to an absolute path of this origin, without a reload. Asks first where text is unsaved. Another path only: a changed query alone never asks. */
export const navigate = (href: string, options: NavigateOptions = {}): void => {
  const target = new URL(href, location.href)
  if (target.origin !== location.origin || served.test(target.pathname)) return location.assign(target)
  const to = target.pathname + target.search + target.hash
  const leaves = target.pathname !== location.pathname
  if (leaves && guard(() => write(to, options))) return
  write(to, options)
}

let ignoreNext = false
const onPop = () => {
  if (ignoreNext) {
    ignoreNext = false
    return
  }
  const delta = (entryOf()?.index ?? 0) - index
  const leaves = location.pathname !== place.get().path
  const proceed = () => history.go(delta)
  if (leaves && delta !== 0 && guard(proceed)) {
    ignoreNext = true
    return history.go(-delta)
  }
  index += delta
  place.set(read('pop'))
}

if (inBrowser) {
  if (!entryOf()?.entry) history.replaceState({ entry: newEntry(), index: 0, state: history.state }, '', location.href)
  place.set(read('start'))
  addEventListener('popstate', onPop)
}

export const currentPlace = place.get
export const onPlace = place.subscribe
export const usePlace = (): Place => useObservable(place)
