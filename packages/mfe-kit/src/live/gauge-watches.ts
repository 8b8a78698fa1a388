import type { Gauge } from '@jangteo/contracts/live'
import type { Client } from './watches.ts'

type GaugeEntry = { id: string; view: string; scope: string | undefined; value: unknown; listeners: Set<() => void> }

/** Figures over many rows: the latest wins, asked for anew after each reconnect, watched as long as somebody listens. */
export const createGaugeWatches = (client: Client) => {
  const entries = new Map<string, GaugeEntry>()
  const nameOf = (view: string, scope?: string) => JSON.stringify([view, scope])
  const ask = ({ id, view, scope }: GaugeEntry) => {
    if (client.connected) client.emit.watch({ id, view, scope }, () => {})
  }
  const subscribe = (view: string, scope: string | undefined, listener: () => void) => {
    const name = nameOf(view, scope)
    const entry: GaugeEntry = entries.get(name) ?? { id: `g${++client.serial}`, view, scope, value: undefined, listeners: new Set() }
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
  return {
    of: (view: string, scope?: string) => ({
      /** The newest value, undefined until the first came. */
      get: (): unknown => entries.get(nameOf(view, scope))?.value,
      subscribe: (listener: () => void) => subscribe(view, scope, listener),
    }),
    connected: (): void => entries.forEach(ask),
    took: ({ view, scope, value }: Gauge): void => {
      const entry = entries.get(nameOf(view, scope))
      if (!entry) return
      entry.value = value
      for (const listener of entry.listeners) listener()
    },
  }
}
