import type { Frame, Lag, WatchReply } from '@jangteo/contracts/live'
import type { Socket } from 'socket.io-client'
import { type Observable, observable } from '../observable.ts'
import { createFreshness, type Freshness } from './freshness.ts'
import { createLastingSocket } from './lasting-socket.ts'
import { createLiveClient, type LiveClient, type WatchHandle, type WatchSpec } from './live-client.ts'
import type { RowStore } from './row-store.ts'
import { afterPaint } from './after-paint.ts'

export type LiveContext = 'catalog' | 'orders'
export type LiveConnection = {
  watch: (spec: WatchSpec) => WatchHandle
  gauge: LiveClient['gauge']
  freshness: { get: () => Freshness; subscribe: (listener: () => void) => () => void; spread: () => { p50: number; p99: number } }
  /** The newest position the service told, '' before the first. */
  position: () => string
  /** Seconds from the commit of the newest event to its pixels, of the last frame that was news; null before the first. */
  toPixel: Pick<Observable<number | null>, 'get' | 'subscribe'>
  /** The part that this feed belongs to failed to load: down at once, until it is back. */
  partLost: (lost: boolean) => void
  /** Closes the socket and opens it anew, as whoever is signed in now. */
  reopen: () => void
  close: () => void
}

const LOOK_MS = 250
/** A frame this old is no measure of the way here. */
const OLD_NEWS_MS = 10_000

/** `origin` default: the page's. `onDrop` hears of every socket that ends. */
type LiveConnectionDeps = { context: LiveContext; store: RowStore; origin?: string; onDrop?: () => void }

/** The one socket of a context in this tab: opened at the first watch, shared by all, tried again with jitter for ever. */
export const createLiveConnection = ({ context, store, origin, onDrop }: LiveConnectionDeps): LiveConnection => {
  const freshness = createFreshness(Date.now())
  const listeners = new Set<() => void>()
  let shown = freshness.look(Date.now())
  let position = ''
  const age = delay()
  const toPixel = observable<number | null>(null)
  const client = createLiveClient({
    store,
    emit: {
      watch: (watch, reply: (reply: WatchReply) => void) => socket.emit('watch', watch, reply),
      unwatch: (id) => socket.emit('unwatch', id),
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
  const listen = (opened: Socket) => {
    opened.on('connect', client.connected)
    opened.on('frame', (frame: Frame) => {
      const seconds = client.catchingUp() ? null : age.of(frame, Date.now())
      freshness.frame(Date.now(), seconds)
      client.frame(frame)
      position = frame.position || position
      if (seconds !== null) afterPaint(() => toPixel.set(age.of(frame, Date.now())))
      look()
    })
    opened.on('lag', (lag: Lag) => {
      age.clock(lag.at, Date.now())
      freshness.lag(Date.now(), lag.seconds)
      client.lag(lag)
      position = lag.position || position
      look()
    })
    opened.on('reset', client.reset)
    opened.on('gauge', client.pushGauge)
  }
  const dropped = () => {
    client.disconnected()
    onDrop?.()
  }
  const socket = createLastingSocket({ path: `/live/${context}`, origin: origin ?? '/', listen, onDrop: dropped })
  const timer = setInterval(look, LOOK_MS)

  return {
    watch: (spec) => {
      socket.open()
      return client.watch(spec)
    },
    gauge: (view, scope) => {
      const gauge = client.gauge(view, scope)
      return {
        ...gauge,
        subscribe: (listener) => {
          socket.open()
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
      spread: freshness.spread,
    },
    position: () => position,
    toPixel,
    partLost: (lost) => {
      freshness.partLost(lost)
      look()
    },
    reopen: socket.reopen,
    close: () => {
      clearInterval(timer)
      socket.close()
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
