import type { Frame, Lag } from '@jangteo/contracts/live'
import type { Socket } from 'socket.io-client'
import type { Observable } from '../observable.ts'
import type { Freshness } from './freshness.ts'
import { createLastingSocket } from './lasting-socket.ts'
import { createLiveClient, type LiveClient, type WatchHandle, type WatchSpec } from './live-client.ts'
import type { RowStore } from './row-store.ts'
import { createTelemetry, type Telemetry } from './telemetry.ts'

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

/** `origin` default: the page's. `onDrop` hears of every socket that ends. */
type LiveConnectionDeps = { context: LiveContext; store: RowStore; origin?: string; onDrop?: () => void }

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** What the service says is for the client; telemetry looks at it on its way. */
const listenTo = (socket: Socket, client: LiveClient, telemetry: Telemetry) => {
  socket.on('connect', () => {
    telemetry.line(true)
    client.connected()
  })
  socket.on('frame', (frame: Frame) => {
    telemetry.frame(frame, client.catchingUp())
    client.frame(frame)
  })
  socket.on('lag', (lag: Lag) => {
    telemetry.lag(lag)
    client.lag(lag)
  })
  socket.on('reset', client.reset)
  socket.on('gauge', client.pushGauge)
}

/** The one socket of a context in this tab: opened at the first watch, shared by all, tried again with jitter for ever. */
export const createLiveConnection = ({ context, store, origin = '/', onDrop }: LiveConnectionDeps): LiveConnection => {
  const client = createLiveClient({
    store,
    emit: { watch: (watch, reply) => socket.emit('watch', watch, reply), unwatch: (id) => socket.emit('unwatch', id) },
    later,
    random: Math.random,
  })
  const telemetry = createTelemetry(() => socket.reopen())
  const dropped = () => {
    telemetry.line(false)
    client.disconnected()
    onDrop?.()
  }
  const listen = (opened: Socket) => listenTo(opened, client, telemetry)
  const socket = createLastingSocket({ path: `/live/${context}`, origin, listen, onDrop: dropped })
  return {
    ...telemetry.readings,
    partLost: telemetry.partLost,
    watch: (spec) => {
      socket.open()
      return client.watch(spec)
    },
    gauge: (view, scope) => {
      const gauge = client.gauge(view, scope)
      const subscribe = (listener: () => void) => {
        socket.open()
        return gauge.subscribe(listener)
      }
      return { ...gauge, subscribe }
    },
    reopen: socket.reopen,
    close: () => {
      telemetry.stop()
      socket.close()
    },
  }
}
