import type { Gauge } from '@jangteo/contracts/live'
import { detailOf } from '@jangteo/contracts/presence'
import type { Client } from './watches.ts'

/** `says`: what is done on the thing whose people these are, by each who said so; `asked`: what the service was told of it. */
type GaugeEntry = {
  id: string
  view: string
  scope: string | undefined
  value: unknown
  listeners: Set<() => void>
  says: Map<object, string | null>
  asked: string | null
}

/** What says most, of equals the last. */
const doingOf = ({ says }: GaugeEntry): string | null => [...says.values()].reduce((most, doing) => (detailOf(doing) >= detailOf(most) ? doing : most), null)

/** Figures over many rows: the latest wins, asked for anew after each reconnect, watched as long as somebody listens. */
export const createGaugeWatches = (client: Client) => {
  const entries = new Map<string, GaugeEntry>()
  const nameOf = (view: string, scope?: string) => JSON.stringify([view, scope])
  const ask = (entry: GaugeEntry) => {
    const { id, view, scope } = entry
    entry.asked = doingOf(entry)
    if (client.connected) client.emit.watch({ id, view, scope, ...(entry.asked !== null && { doing: entry.asked }) }, () => {})
  }
  const subscribe = (view: string, scope: string | undefined, listener: () => void) => {
    const name = nameOf(view, scope)
    const entry: GaugeEntry = entries.get(name) ?? {
      ...{ id: `g${++client.serial}`, view, scope, value: undefined, listeners: new Set(), says: new Map(), asked: null },
    }
    if (!entries.has(name)) {
      entries.set(name, entry)
      ask(entry)
    }
    entry.listeners.add(listener)
    return () => {
      entry.listeners.delete(listener)
      if (entry.listeners.size > 0 || entries.get(name) !== entry) return
      entries.delete(name)
      if (client.connected) client.emit.unwatch(entry.id)
    }
  }
  /** Told once for all that was said in a turn. */
  const tell = (entry: GaugeEntry) =>
    queueMicrotask(() => {
      if (entries.get(nameOf(entry.view, entry.scope)) === entry && doingOf(entry) !== entry.asked) ask(entry)
    })
  return {
    of: (view: string, scope?: string) => ({
      /** The newest value, undefined until the first came; the same one while nothing changes. */
      get: (): unknown => entries.get(nameOf(view, scope))?.value,
      subscribe: (listener: () => void) => subscribe(view, scope, listener),
      /** While it is subscribed: what is done there. Returns how to take it back. */
      say: (doing: string | null) => {
        const entry = entries.get(nameOf(view, scope))
        if (!entry) return () => {}
        const by = {}
        entry.says.set(by, doing)
        tell(entry)
        return () => {
          entry.says.delete(by)
          tell(entry)
        }
      },
    }),
    connected: (): void => entries.forEach(ask),
    took: ({ view, scope, value }: Gauge): void => {
      const entry = entries.get(nameOf(view, scope))
      if (!entry || JSON.stringify(entry.value) === JSON.stringify(value)) return
      entry.value = value
      for (const listener of entry.listeners) listener()
    },
  }
}
