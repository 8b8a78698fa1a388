import type { Frame, Lag, Reset } from '@jangteo/contracts/live'
import { createGaugeWatches } from './gauge-watches.ts'
import { ask, type Client, type Deps, type Entry, refetch, since, unsettle, type WatchSpec } from './watches.ts'

export type { WatchSpec } from './watches.ts'
export type WatchHandle = { renew: (from: string | null) => void; close: () => void }

/**
 * The browser's half of the live feed without sockets and clocks. Each watch keeps the last position it was told; after a reconnect it goes on
 * from there, whichever replica answers.
 */
export const createLiveClient = (deps: Deps) => {
  const client: Client = { ...deps, connected: false, serial: 0, entries: new Map() }
  const gauges = createGaugeWatches(client)
  const entries = () => [...client.entries.values()]
  return {
    watch: (spec: WatchSpec): WatchHandle => open(client, spec),
    gauge: gauges.of,
    pushGauge: gauges.took,
    connected: (): void => {
      client.connected = true
      for (const entry of entries()) if (entry.state !== 'reset') ask(client, entry)
      gauges.connected()
    },
    disconnected: (): void => {
      client.connected = false
      for (const entry of entries()) if (entry.state !== 'reset') unsettle(entry, 'idle')
    },
    frame: (frame: Frame): void => take(client, frame),
    lag: ({ position }: Lag): void => told(client, position),
    reset: ({ id }: Reset): void => {
      const entry = client.entries.get(id)
      if (!entry) return
      unsettle(entry, 'reset')
      refetch(client, entry)
    },
    /** True while any watch has not all its rows yet: what comes may be old news. */
    catchingUp: (): boolean => entries().some(({ state }) => state === 'asked'),
  }
}
export type LiveClient = ReturnType<typeof createLiveClient>

const open = (client: Client, spec: WatchSpec): WatchHandle => {
  const from = since(client, spec, spec.from)
  const entry: Entry = { id: `w${++client.serial}`, spec, from, state: 'idle', asks: 0, resets: 0, release: [], cancel: () => {} }
  client.entries.set(entry.id, entry)
  ask(client, entry)
  return {
    renew: (newer) => {
      if (entry.state === 'settled' || client.entries.get(entry.id) !== entry) return
      entry.cancel()
      entry.from = since(client, spec, newer)
      ask(client, entry)
    },
    close: () => {
      entry.cancel()
      unsettle(entry, 'idle')
      client.entries.delete(entry.id)
      if (client.connected) client.emit.unwatch(entry.id)
    },
  }
}

const take = (client: Client, { view, rev, rows, gone, position }: Frame) => {
  const type = [...client.entries.values()].find(({ spec }) => spec.view === view)?.spec.type
  if (type === undefined) return
  for (const { key, n, row } of rows) client.store.push(type, key, row, { rev, n })
  for (const { key, n } of gone) client.store.push(type, key, undefined, { rev, n })
  told(client, position)
}

/** A position holds for every watch that has all its rows; for one that is still catching up it would promise too much. */
const told = ({ entries }: Client, position: string) => {
  if (position) for (const entry of entries.values()) if (entry.state === 'settled') entry.from = position
}
