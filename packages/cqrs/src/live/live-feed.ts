import type { EventEmitter } from 'node:events'
import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http'
import { type Gauge, Watch, type WatchReply } from '@jangteo/contracts/live'
import type { Principal } from '@jangteo/contracts/principal'
import { Server, type ServerOptions, type Socket } from 'socket.io'
import * as v from 'valibot'
import type { QueryRuntime } from '../read/query-runtime.ts'
import { loadRow } from '../read/rows.ts'
import { createFeed, type Feed, type Sent } from './feed.ts'
import { createGauges } from './gauges.ts'
import { createPace } from './pace.ts'
import { createBackPressure } from './back-pressure.ts'
import { nobody, type Presence } from './presence/presence.ts'
import { tokenBucket } from './token-bucket.ts'
import type { LiveGauge, LiveView } from './view.ts'

const BEAT_MS = 1_000
const GAUGE_TICK_MS = 100
const settings: Partial<ServerOptions> = {
  transports: ['websocket'],
  allowUpgrades: false,
  perMessageDeflate: false,
  serveClient: false,
  maxHttpBufferSize: 65_536,
  connectTimeout: 10_000,
}
/** Nearly twice as much as leaving 256 watches and asking for 256 others in one turn; whatever is said counts, also what nobody listens to. */
const MESSAGES = { capacity: 1_000, perSecond: 200 }

export type LiveFeedDeps = {
  httpServer: HttpServer
  /** `/live/<context>`. */
  path: string
  runtime: Pick<QueryRuntime, 'place' | 'slot' | 'read' | 'lag' | 'onCommit' | 'onReset'>
  /** Once for each socket; null refuses it. */
  authenticate: (headers: IncomingHttpHeaders) => Promise<Principal | null>
  views: readonly LiveView[]
  gauges: readonly LiveGauge[]
  /** Who is on what; nobody without it. Stopped by `stop`. */
  presence?: Presence
}

/** `sockets` that are open, `paused` of them because they do not read what was sent. */
export type LiveFeed = { stop: () => Promise<void>; sockets: () => number; paused: () => number }

/**
 * Serves the live feed (architecture §7) on `httpServer`: WebSocket only, uncompressed, without socket.io's own recovery, which is per node and
 * lossy. `stop` closes all sockets and leaves the HTTP server alone.
 */
export const attachLiveFeed = ({ httpServer, path, runtime, authenticate, views, gauges, presence = nobody() }: LiveFeedDeps): LiveFeed => {
  const io = limited(new Server(httpServer, { path, ...settings }))
  const out = outOf(io)
  const load = (view: string, key: string) => runtime.read((db) => loadRow(db, view, key)).value
  const feed = createFeed({ views, source: { place: runtime.place, slot: runtime.slot, load }, out })
  const values = createGauges({ gauges: [...gauges, ...presence.gauges], read: (gauge, scope) => runtime.read((db) => gauge.read(db, scope)).value, out })
  const pace = createPace(feed.flush)
  const pressure = createBackPressure(io, both(feed, values))
  const lag = () => ({ ...runtime.lag(), at: new Date().toISOString() })
  const stopListening = [
    runtime.onCommit((changes) => {
      feed.changed(changes)
      values.changed()
      pace.soon()
    }),
    runtime.onReset(() => {
      feed.reset()
      values.changed()
    }),
  ]
  const timers = [setInterval(() => feed.beat(lag()), BEAT_MS), setInterval(values.tick, GAUGE_TICK_MS)]
  presence.onChange(values.changed)
  io.use(admit(authenticate))
  io.on('connection', (socket: Socket) => {
    Object.assign(socket.conn, { request: null }) // half of a socket's memory; not before here, the handshake's headers come from it
    serve(socket, { feed, values, presence })
    socket.emit('lag', { position: '', ...lag() })
  })
  return {
    sockets: () => io.engine.clientsCount,
    paused: feed.pausedSockets,
    stop: async () => {
      for (const stop of [...stopListening, pace.stop, pressure.stop]) stop()
      for (const timer of timers) clearInterval(timer)
      io.disconnectSockets(true)
      io.engine.close()
      await presence.stop()
    },
  }
}

const outOf = (io: Server) => ({
  join: (socket: string, room: string) => void io.sockets.sockets.get(socket)?.join(room),
  leave: (socket: string, room: string) => void io.sockets.sockets.get(socket)?.leave(room),
  send: (socket: string, ...[event, payload]: Sent) => void io.sockets.sockets.get(socket)?.emit(event, payload),
  broadcast: (room: string, ...[event, payload]: Sent) => void io.to(room).emit(event, payload),
  gauge: (to: string, value: Gauge) => void io.to(to).emit('gauge', value),
})

/** Closes a connection that says too much, before it comes in too, and without waiting for it to read what it was sent. */
const limited = (io: Server): Server => {
  io.engine.on('connection', (conn: Socket['conn']) => {
    const spend = tokenBucket(MESSAGES)
    const said = () => void (spend() || conn.close(true))
    conn.on('packet', said)
    const { socket } = conn.transport as unknown as { socket: EventEmitter }
    socket.on('ping', said) // the WebSocket's own, which it answers below socket.io
  })
  return io
}

/** Who comes in is known for as long as the socket lives: the gateway ends it when the session ends or its roles change. */
const admit = (authenticate: LiveFeedDeps['authenticate']) => (socket: Socket, next: (refused?: Error) => void) => {
  authenticate(socket.handshake.headers).then(
    (who) => {
      socket.data.who = who
      next(who ? undefined : new Error('UNAUTHENTICATED'))
    },
    () => next(new Error('UNAVAILABLE')),
  )
}

/** What stops the rows of a socket that cannot keep up stops its gauges too. */
const both = (feed: Feed, values: Values) => ({
  paused: feed.paused,
  pause: (socket: string) => {
    feed.pause(socket)
    values.pause(socket)
  },
  resume: (socket: string) => {
    feed.resume(socket)
    values.resume(socket)
  },
})

type Values = ReturnType<typeof createGauges>
type Served = { feed: Feed; values: Values; presence: Presence }

const serve = (socket: Socket, { feed, values, presence }: Served) => {
  const who = socket.data.who as Principal
  const spend = tokenBucket({ capacity: 400, perSecond: 50 })
  const answer = (input: unknown): WatchReply => {
    const watch = v.safeParse(Watch, input)
    if (!watch.success) return { ok: false, code: 'VALIDATION' }
    const { view, id } = watch.output
    if (!values.knows(view)) return feed.watch(socket.id, watch.output)
    const reply = values.watch(socket.id, who, watch.output)
    if (!reply.ok || !presence.knows(view) || presence.arrive(socket.id, who, watch.output)) return reply
    values.unwatch(socket.id, id)
    return { ok: false, code: 'VALIDATION' }
  }
  feed.connect(socket.id, who)
  socket.on('watch', (input: unknown, reply: unknown) => {
    if (!spend()) return socket.disconnect(true)
    const answered = answer(input)
    if (typeof reply === 'function') reply(answered)
  })
  socket.on('unwatch', (id: unknown) => {
    if (typeof id !== 'string') return
    feed.unwatch(socket.id, id)
    values.unwatch(socket.id, id)
    presence.leave(socket.id, id)
  })
  socket.on('disconnect', () => {
    feed.disconnect(socket.id)
    values.disconnect(socket.id)
    presence.disconnect(socket.id)
  })
}
