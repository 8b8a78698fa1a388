import type { Context } from '../data/document.ts'
import { createLiveConnection, type LiveConnection } from '../live/live-connection.ts'
import { createRowStore } from '../live/row-store.ts'
import { observable } from '../observable.ts'
import { checkSession, onSessionChange } from '../session/session.ts'

/** Every row of this tab, whoever brought it. */
export const rowStore = createRowStore()

const connections = new Map<Context, LiveConnection>()
const lost = new Set<Context>()
// A socket belongs to whoever opened it.
onSessionChange(() => {
  for (const connection of connections.values()) connection.reopen()
})
/** The contexts that somebody on this page has asked for, in that order. */
export const openContexts = observable<readonly Context[]>([])

/** The one connection of a context; made when first asked for. Not for use while rendering. */
export const connectionOf = (context: Context): LiveConnection => {
  const known = connections.get(context)
  if (known) return known
  const made = createLiveConnection({ context, store: rowStore, onDrop: () => void checkSession() })
  made.partLost(lost.has(context))
  connections.set(context, made)
  openContexts.set([...connections.keys()])
  return made
}

/** For the shell: the part that a feed belongs to failed to load, or is back. The chip says so at once. */
export const partLost = (context: string, is: boolean): void => {
  if (context !== 'catalog' && context !== 'orders') return
  if (is) lost.add(context)
  else lost.delete(context)
  connections.get(context)?.partLost(is)
}
