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

const nameOf = (view: string, scope?: string) => JSON.stringify([view, scope])
type Entries = Map<string, GaugeEntry>

/** Figures over many rows: the latest wins, asked for anew after each reconnect, watched as long as somebody listens. */
export const createGaugeWatches = (client: Client) => {
  const entries: Entries = new Map()
  return {
    of: (view: string, scope?: string) => {
      const name = nameOf(view, scope)
      return {
        /** The newest value, undefined until the first came; the same one while nothing changes. */
        get: (): unknown => entries.get(name)?.value,
        subscribe: (listener: () => void) => {
          const entry = entries.get(name) ?? open(client, entries, view, scope)
          entry.listeners.add(listener)
          return () => {
            entry.listeners.delete(listener)
            if (entry.listeners.size > 0 || entries.get(name) !== entry) return
            entries.delete(name)
            if (client.connected) client.emit.unwatch(entry.id)
          }
        },
        /** While it is subscribed: what is done there. Returns how to take it back. */
        say: (doing: string | null) => say(client, entries.get(name), doing),
      }
    },
    connected: (): void => entries.forEach((entry) => ask(client, entry)),
    took: ({ view, scope, value }: Gauge): void => {
      const entry = entries.get(nameOf(view, scope))
      if (!entry || JSON.stringify(entry.value) === JSON.stringify(value)) return
      entry.value = value
      for (const listener of entry.listeners) listener()
    },
  }
}

/** Watches, and tells the service what is done there. */
const ask = (client: Client, entry: GaugeEntry) => {
  const { id, view, scope } = entry
  entry.asked = doingOf(entry)
  if (client.connected) client.emit.watch({ id, view, scope, ...(entry.asked !== null && { doing: entry.asked }) }, () => {})
}

const open = (client: Client, entries: Entries, view: string, scope: string | undefined): GaugeEntry => {
  const entry = { id: `g${++client.serial}`, view, scope, value: undefined, listeners: new Set<() => void>(), says: new Map(), asked: null }
  entries.set(nameOf(view, scope), entry)
  ask(client, entry)
  return entry
}

const say = (client: Client, entry: GaugeEntry | undefined, doing: string | null) => {
  if (!entry) return () => {}
  /** Once for all that was said in a turn, while it is still watched. */
  const tell = () =>
    queueMicrotask(() => {
      if (entry.listeners.size > 0 && doingOf(entry) !== entry.asked) ask(client, entry)
    })
  const by = {}
  entry.says.set(by, doing)
  tell()
  return () => {
    entry.says.delete(by)
    tell()
  }
}
