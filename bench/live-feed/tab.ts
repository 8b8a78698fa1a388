import type { Watch, WatchReply } from '@jangteo/contracts/live'
import { createLiveClient, type WatchHandle } from '../../packages/mfe-kit/src/live/live-client.ts'
import { createRowStore, type RowStore } from '../../packages/mfe-kit/src/live/row-store.ts'
import type { Sent } from '@jangteo/cqrs/live/feed'
import type { Chance } from './chance.ts'
import type { Replica } from './replica.ts'

export type Answer = ReturnType<Replica['query']>
type Up = { watch: Watch; reply: (reply: WatchReply) => void } | { unwatch: string }
type Down = { message: Sent } | { ack: () => void }
/** A socket: what it carries arrives in order, or is lost with it. */
export type Wire = { id: string; replica: Replica; up: Up[]; down: Down[] }
type Fetch = { keys: string[]; stamp: number; answer: Answer | null; done: (answer: Answer) => void }
type Page = { keys: string[]; handle: WatchHandle | null; open: boolean }

/** A browser tab: the real row store and live client, pages that fetch and watch, and a network that delivers when told to. */
export const createTab = (random: Chance, adapt: (store: RowStore) => RowStore) => {
  const store = adapt(createRowStore((flush) => flush()))
  const timers = new Set<() => void>()
  const fetches: Fetch[] = []
  const pages: Page[] = []
  let wire: Wire | null = null

  const client = createLiveClient({
    store,
    emit: { watch: (watch, reply) => void wire?.up.push({ watch, reply }), unwatch: (id) => void wire?.up.push({ unwatch: id }) },
    later: (_, run) => {
      timers.add(run)
      return () => void timers.delete(run)
    },
    random: random.next,
  })
  const fetch = (keys: string[], done: (answer: Answer) => void) => fetches.push({ keys, stamp: store.fetchBegins(), answer: null, done })
  const openPage = (keys: string[]) => {
    const page: Page = { keys, handle: null, open: true }
    pages.push(page)
    fetch(keys, ({ position }) => {
      if (!page.open) return
      const onReset = () => void fetch(keys, (answer) => page.handle?.renew(answer.position))
      page.handle = client.watch({ view: 'things', type: 'Thing', keys, from: position, onReset })
    })
  }
  const arrive = (index: number) => {
    const [fetched] = fetches.splice(index, 1)
    if (!fetched?.answer) return
    const { rows, rev, position } = fetched.answer
    for (const { key, n, row } of rows) store.put('Thing', key, row, { rev, n }, { stamp: fetched.stamp, position })
    fetched.done(fetched.answer)
  }
  return {
    store,
    client,
    pages: () => pages.filter(({ open }) => open),
    openPage,
    /** A page asks again (a sort, a mutation's aftermath) while its watch goes on. */
    refetch: (keys: string[]) => fetch(keys, () => {}),
    closePage: (page: Page) => {
      page.open = false
      page.handle?.close()
    },
    wire: () => wire,
    connect: (to: Wire) => {
      wire = to
      client.connected()
    },
    drop: () => {
      wire = null
      client.disconnected()
    },
    receive: () => {
      const down = wire?.down.shift()
      if (!down) return
      if ('ack' in down) return down.ack()
      const [event, payload] = down.message
      if (event === 'frame') client.frame(payload)
      else if (event === 'reset') client.reset(payload)
      else client.lag(payload)
    },
    asked: () => fetches.filter(({ answer }) => answer === null),
    arriveOne: () => {
      const ready = fetches.findIndex(({ answer }) => answer !== null)
      if (ready >= 0) arrive(ready)
    },
    fetching: () => fetches.length,
    fireTimer: () => {
      const [run] = timers
      if (!run) return false
      timers.delete(run)
      run()
      return true
    },
    /** True if some watch waits for its reset's answer. */
    resetting: () => timers.size > 0,
  }
}
