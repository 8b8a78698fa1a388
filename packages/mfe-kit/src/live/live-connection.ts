import type { Frame, Lag, WatchReply } from '@jangteo/contracts/live'
import { io } from 'socket.io-client'
import { type Observable, observable } from '../observable.ts'
import { createFreshness, type Freshness } from './freshness.ts'
import { createLiveClient, type LiveClient, type WatchHandle, type WatchSpec } from './live-client.ts'
import type { RowStore } from './row-store.ts'
import { afterPaint } from './after-paint.ts'

export type LiveContext = 'catalog' | 'orders'
export type LiveConnection = {
  watch: (spec: WatchSpec) => WatchHandle
  gauge: LiveClient['gauge']
  freshness: { get: () => Freshness; subscribe: (listener: () => void) => () => void }
  /** Seconds from the commit of the newest event to its pixels, of the last frame that was news; null before the first. */
  toPixel: Pick<Observable<number | null>, 'get' | 'subscribe'>
  /** The part that this feed belongs to failed to load: down at once, until it is back. */
  partLost: (lost: boolean) => void
  close: () => void
}

const FIRST_RETRY_MS = 250
const SLOWEST_RETRY_MS = 5_000
const LOOK_MS = 250
/** A frame this old is no measure of the way here. */
const OLD_NEWS_MS = 10_000

/**
 * The one socket of a context in this tab: opened at the first watch, shared by all, tried again with jitter for ever. `origin` default: the page's.
 */
export const createLiveConnection = ({ context, store, origin }: { context: LiveContext; store: RowStore; origin?: string }): LiveConnection => {
  const socket = io(origin ?? '/', {
    path: `/live/${context}`,
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    withCredentials: true,
  })
  const freshness = createFreshness(Date.now())
  const listeners = new Set<() => void>()
  let shown = freshness.look(Date.now())
  let attempts = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const client = createLiveClient({
    store,
    emit: {
      watch: (watch, reply: (reply: WatchReply) => void) => void socket.emit('watch', watch, reply),
      unwatch: (id) => void socket.emit('unwatch', id),
    },
    later: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    random: Math.random,
  })
  const look = () => {
    const next = freshness.look(Date.now())
    if (next === shown) return
    shown = next
    for (const listener of listeners) listener()
  }
  const again = () => {
    if (closed || retry !== undefined) return
    const wait = Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts)
    attempts += 1
    retry = setTimeout(
      () => {
        retry = undefined
        socket.connect()
      },
      wait * (0.5 + Math.random() / 2),
    )
  }
  const open = () => {
    if (!closed && !socket.active && retry === undefined) socket.connect()
  }
  const timer = setInterval(look, LOOK_MS)
  const age = delay()
  const toPixel = observable<number | null>(null)

  socket.on('connect', () => {
    attempts = 0
    client.connected()
  })
  socket.on('disconnect', () => {
    client.disconnected()
    again()
  })
  socket.on('connect_error', again)
  socket.on('frame', (frame: Frame) => {
    const seconds = client.catchingUp() ? null : age.of(frame, Date.now())
    freshness.frame(Date.now(), seconds)
    client.frame(frame)
    if (seconds !== null) afterPaint(() => toPixel.set(age.of(frame, Date.now())))
    look()
  })
  socket.on('lag', (lag: Lag) => {
    age.clock(lag.at, Date.now())
    freshness.lag(Date.now(), lag.seconds)
    client.lag(lag)
    look()
  })
  socket.on('reset', client.reset)
  socket.on('gauge', client.pushGauge)

  return {
    watch: (spec) => {
      open()
      return client.watch(spec)
    },
    gauge: (view, scope) => {
      const gauge = client.gauge(view, scope)
      return {
        get: gauge.get,
        subscribe: (listener) => {
          open()
          return gauge.subscribe(listener)
        },
      }
    },
    freshness: {
      get: () => shown,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    toPixel,
    partLost: (lost) => {
      freshness.partLost(lost)
      look()
    },
    close: () => {
      closed = true
      clearTimeout(retry)
      clearInterval(timer)
      socket.disconnect()
    },
  }
}

/** The way from an event's commit to here. Server and browser clocks differ: the smallest difference seen is taken as the clocks' own. */
const delay = () => {
  let skew = Number.POSITIVE_INFINITY
  return {
    clock: (at: string, now: number) => {
      skew = Math.min(skew, now - Date.parse(at))
    },
    of: ({ rows }: Frame, now: number): number | null => {
      const newest = Math.max(...rows.map(({ at }) => Date.parse(at)))
      const ms = now - newest - (Number.isFinite(skew) ? skew : 0)
      return Number.isFinite(ms) && ms < OLD_NEWS_MS ? Math.max(0, ms) / 1000 : null
    },
  }
}
