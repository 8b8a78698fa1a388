import type { Watch, WatchReply } from '@jangteo/contracts/live'
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
}

export type Deps = {
  store: RowStore
  /** To the service, if there is a connection; the reply comes later or never. */
  emit: { watch: (watch: Watch, reply: (reply: WatchReply) => void) => void; unwatch: (id: string) => void }
  /** Runs something later; returns how to call it off. */
  later: (ms: number, run: () => void) => () => void
  random: () => number
}

/** `settled` once the service said up to where the watch has all rows; `asked` until then. `reset`: waits for rows fetched anew. */
type WatchState = 'idle' | 'asked' | 'settled' | 'reset' | 'refused'
export type Entry = {
  id: string
  spec: WatchSpec
  from: string | null
  state: WatchState
  asks: number
  resets: number
  release: (() => void)[]
  cancel: () => void
}
export type Client = Deps & { connected: boolean; serial: number; entries: Map<string, Entry> }

const SLOWEST_RESET_MS = 5_000

/** Leaves `settled`: what is held is no longer kept current by this watch. */
export const unsettle = (entry: Entry, state: WatchState): void => {
  entry.state = state
  for (const release of entry.release.splice(0)) release()
}

/** Sends the watch, to go on from what it was told last. */
export const ask = (client: Client, entry: Entry): void => {
  unsettle(entry, client.connected ? 'asked' : 'idle')
  if (!client.connected) return
  const asks = ++entry.asks
  const { view, keys, scope } = entry.spec
  client.emit.watch({ id: entry.id, view, keys: [...keys], scope, from: entry.from }, (reply) => {
    if (client.entries.get(entry.id) !== entry || entry.asks !== asks || entry.state !== 'asked') return
    if (!reply.ok) unsettle(entry, 'refused')
    else if (reply.position && reply.rev) settle(client, entry, reply.position, reply.rev)
  })
}

/** Rows of another fold than the service's may be older than its position says: they are asked for once more, all of them. What it then does not know is not there. */
const settle = (client: Client, entry: Entry, position: string, rev: string) => {
  const { store } = client
  const { type, keys } = entry.spec
  const foreign = keys.filter((key) => (store.feed(type, key)?.rev ?? rev) !== rev)
  if (foreign.length > 0 && entry.from !== null) {
    entry.from = null
    return ask(client, entry)
  }
  for (const key of foreign) store.forget(type, key)
  Object.assign(entry, { state: 'settled', from: position, resets: 0 })
  entry.release = keys.map((key) => store.govern(type, key, rev))
}

/** An answer's position holds for the rows it brought. A key it did not bring may be one that was hidden by then, and an older row of it be held: all are asked for. */
export const since = ({ store }: Client, { type, keys }: WatchSpec, from: string | null): string | null =>
  from !== null && keys.every((key) => store.cameWith(type, key, from)) ? from : null

/** Has the rows fetched again, soon at first, then ever more seldom until they were. Jitter keeps the tabs of one deploy apart. */
export const refetch = (client: Client, entry: Entry): void => {
  const wait = entry.resets === 0 ? 100 : Math.min(SLOWEST_RESET_MS, 500 * 2 ** entry.resets)
  entry.resets += 1
  entry.cancel()
  entry.cancel = client.later(wait * (0.5 + client.random() / 2), () => {
    if (entry.state !== 'reset') return
    entry.spec.onReset()
    refetch(client, entry)
  })
}
