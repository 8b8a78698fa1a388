import type { Frame, Gauge, Lag, Reset, Watch, WatchReply } from '@jangteo/contracts/live'
import type { RowStore } from './row-store.ts'

/** `from`: position of the answer that brought the rows, null if there was none. */
export type WatchSpec = {
  view: string
  type: string
  keys: readonly string[]
  scope?: string
  from: string | null
  /** The rows count for nothing any more: fetch again, then `renew`. Called again, ever more seldom, until then. */
  onReset: () => void
  onGone?: (key: string) => void
}
export type WatchHandle = { renew: (from: string | null) => void; close: () => void }

type State = 'idle' | 'asked' | 'settled' | 'reset' | 'refused'
type Entry = { id: string; spec: WatchSpec; from: string | null; state: State; asks: number; resets: number; release: (() => void)[]; cancel: () => void }
type GaugeEntry = { id: string; view: string; scope: string | undefined; value: unknown; listeners: Set<() => void> }

export type Deps = {
  store: RowStore
  /** To the service, if there is a connection; the reply comes later or never. */
  emit: { watch: (watch: Watch, reply: (reply: WatchReply) => void) => void; unwatch: (id: string) => void }
  /** Runs something later; returns how to call it off. */
  later: (ms: number, run: () => void) => () => void
  random: () => number
}

const SLOWEST_RESET_MS = 5_000

/**
 * The browser's half of the live feed without sockets and clocks. Each watch keeps the last position it was told; after a reconnect it goes on
 * from there, whichever replica answers. A watch is `settled` once the service said up to where it has all rows.
 */
export const createLiveClient = ({ store, emit, later, random }: Deps) => {
  const entries = new Map<string, Entry>()
  const gauges = new Map<string, GaugeEntry>()
  let connected = false
  let serial = 0

  const unsettle = (entry: Entry, state: State) => {
    entry.state = state
    for (const release of entry.release.splice(0)) release()
  }
  const ask = (entry: Entry) => {
    unsettle(entry, connected ? 'asked' : 'idle')
    if (!connected) return
    const asks = ++entry.asks
    const { view, keys, scope } = entry.spec
    emit.watch({ id: entry.id, view, keys: [...keys], scope, from: entry.from }, (reply) => {
      if (entries.get(entry.id) !== entry || entry.asks !== asks || entry.state !== 'asked') return
      if (!reply.ok) unsettle(entry, 'refused')
      else if (reply.position && reply.rev) settle(entry, reply.position, reply.rev)
    })
  }
  /** Rows of another fold than the service's may be older than its position says: they are asked for once more, all of them. What it then does not know is not there. */
  const settle = (entry: Entry, position: string, rev: string) => {
    const { type, keys } = entry.spec
    const foreign = keys.filter((key) => (store.feed(type, key)?.rev ?? rev) !== rev)
    if (foreign.length > 0 && entry.from !== null) {
      entry.from = null
      return ask(entry)
    }
    for (const key of foreign) store.forget(type, key)
    Object.assign(entry, { state: 'settled', from: position, resets: 0 })
    entry.release = keys.map((key) => store.govern(type, key, rev))
  }
  /** An answer's position holds for the rows it brought. A key it did not bring may be one that was hidden by then, and an older row of it be held: all are asked for. */
  const since = ({ type, keys }: WatchSpec, from: string | null) => (from !== null && keys.every((key) => store.cameWith(type, key, from)) ? from : null)
  const told = (position: string) => {
    if (position) for (const entry of entries.values()) if (entry.state === 'settled') entry.from = position
  }
  const refetch = (entry: Entry) => {
    const wait = entry.resets === 0 ? 100 : Math.min(SLOWEST_RESET_MS, 500 * 2 ** entry.resets)
    entry.resets += 1
    entry.cancel()
    entry.cancel = later(wait * (0.5 + random() / 2), () => {
      if (entry.state !== 'reset') return
      entry.spec.onReset()
      refetch(entry)
    })
  }
  const askGauge = ({ id, view, scope }: GaugeEntry) => connected && emit.watch({ id, view, scope }, () => {})
  const drop = (id: string) => connected && emit.unwatch(id)

  return {
    watch: (spec: WatchSpec): WatchHandle => {
      const entry: Entry = { id: `w${++serial}`, spec, from: since(spec, spec.from), state: 'idle', asks: 0, resets: 0, release: [], cancel: () => {} }
      entries.set(entry.id, entry)
      ask(entry)
      return {
        renew: (from) => {
          if (entry.state === 'settled' || entries.get(entry.id) !== entry) return
          entry.cancel()
          entry.from = since(spec, from)
          ask(entry)
        },
        close: () => {
          entry.cancel()
          unsettle(entry, 'idle')
          entries.delete(entry.id)
          drop(entry.id)
        },
      }
    },
    /** The newest value, undefined until the first came. Watched as long as somebody subscribes. */
    gauge: (view: string, scope?: string) => {
      const name = JSON.stringify([view, scope])
      return {
        get: () => gauges.get(name)?.value,
        subscribe: (listener: () => void) => {
          const entry: GaugeEntry = gauges.get(name) ?? { id: `g${++serial}`, view, scope, value: undefined, listeners: new Set() }
          if (!gauges.has(name)) {
            gauges.set(name, entry)
            askGauge(entry)
          }
          entry.listeners.add(listener)
          return () => {
            entry.listeners.delete(listener)
            if (entry.listeners.size > 0 || gauges.get(name) !== entry) return
            gauges.delete(name)
            drop(entry.id)
          }
        },
      }
    },
    connected: () => {
      connected = true
      for (const entry of entries.values()) if (entry.state !== 'reset') ask(entry)
      for (const entry of gauges.values()) askGauge(entry)
    },
    disconnected: () => {
      connected = false
      for (const entry of entries.values()) if (entry.state !== 'reset') unsettle(entry, 'idle')
    },
    frame: ({ view, rev, rows, gone, position }: Frame) => {
      const watching = [...entries.values()].filter(({ spec }) => spec.view === view)
      const type = watching[0]?.spec.type
      if (type === undefined) return
      for (const { key, n, row } of rows) store.push(type, key, row, { rev, n })
      for (const { key, n } of gone) {
        store.push(type, key, undefined, { rev, n })
        for (const { spec } of watching) if (spec.keys.includes(key)) spec.onGone?.(key)
      }
      told(position)
    },
    reset: ({ id }: Reset) => {
      const entry = entries.get(id)
      if (!entry) return
      unsettle(entry, 'reset')
      refetch(entry)
    },
    lag: ({ position }: Lag) => told(position),
    pushGauge: ({ view, scope, value }: Gauge) => {
      const entry = gauges.get(JSON.stringify([view, scope]))
      if (!entry) return
      entry.value = value
      for (const listener of entry.listeners) listener()
    },
    /** True while any watch has not all its rows yet: what comes may be old news. */
    catchingUp: () => [...entries.values()].some(({ state }) => state === 'asked'),
    idle: () => entries.size === 0 && gauges.size === 0,
    settled: () => [...entries.values()].every(({ state }) => state === 'settled' || state === 'refused'),
  }
}
export type LiveClient = ReturnType<typeof createLiveClient>
