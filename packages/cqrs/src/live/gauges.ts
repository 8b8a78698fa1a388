import type { Gauge, Watch, WatchReply } from '@jangteo/contracts/live'
import type { Principal } from '@jangteo/contracts/principal'
import { createGaugeRooms, type GaugeRoom } from './gauge-rooms.ts'
import type { LiveGauge } from './view.ts'

type Out = { join: (socket: string, room: string) => void; leave: (socket: string, room: string) => void; gauge: (to: string, value: Gauge) => void }

/** Of one socket. */
const MAX_WATCHES = 64
const EVERY_MS = 500
/** A value may also change with the clock alone. */
const REREAD_MS = 5_000
/** How long one turn may read: the loop also pushes rows. */
const TURN_MS = 10

type Deps = { gauges: readonly LiveGauge[]; read: (gauge: LiveGauge, scope?: string) => unknown; out: Out; now?: () => number }

/** Values that span keys: the latest wins, each room's is read at most every `everyMs` and sent when it changed. */
export const createGauges = (deps: Deps) => {
  const { gauges, out, now = Date.now } = deps
  const byView = new Map(gauges.map((gauge) => [gauge.view, gauge]))
  const rooms = createGaugeRooms(out)
  const tell = telling(deps)
  let changedAt = 0
  const due = (room: GaugeRoom) => now() - room.readAt >= (changedAt >= room.readAt ? (room.gauge.everyMs ?? EVERY_MS) : REREAD_MS)
  return {
    knows: (view: string): boolean => byView.has(view),
    /** Joins and sends the present value. */
    watch: (socket: string, who: Principal, { id, view, scope: asked }: Watch): WatchReply => {
      const gauge = byView.get(view)
      if (!gauge) return { ok: false, code: 'UNKNOWN_VIEW' }
      if (rooms.watches(socket, id) >= MAX_WATCHES) return { ok: false, code: 'VALIDATION' }
      if (!gauge.authorise(who, asked)) return { ok: false, code: 'FORBIDDEN' }
      const scope = gauge.scopeOf ? gauge.scopeOf(who) : asked
      const room = rooms.enter(socket, id, { gauge, scope, asked })
      if (!rooms.paused(socket)) tell.newcomer(socket, room)
      return { ok: true }
    },
    unwatch: rooms.exit,
    disconnect: rooms.exitAll,
    /** The socket cannot keep up: it gets nothing more. */
    pause: rooms.pause,
    /** It has drained: it gets the present values. */
    resume: (socket: string): void => {
      for (const room of rooms.resume(socket)) tell.newcomer(socket, room)
    },
    /** Something was committed. */
    changed: (): void => {
      changedAt = now()
    },
    /** Reads what is due, the longest waiting first, and sends what differs from what was sent last. What a turn has no time for is due in the next. */
    tick: (): void => {
      const until = now() + TURN_MS
      for (const room of [...rooms.all()].filter(due).toSorted((a, b) => a.readAt - b.readAt)) {
        tell.all(room)
        if (now() >= until) return
      }
    },
  }
}

const telling = ({ read, out, now = Date.now }: Deps) => {
  const send = (to: string, { gauge, asked: scope }: GaugeRoom, value: unknown) =>
    out.gauge(to, { view: gauge.view, scope, value, at: new Date(now()).toISOString() })
  const look = ({ gauge, scope }: GaugeRoom) => {
    const value = read(gauge, scope)
    return { value, text: JSON.stringify(value) ?? '' }
  }
  return {
    /** If that is not what the others were told, the next look tells all of them, even if the value is the old one again by then. */
    newcomer: (socket: string, room: GaugeRoom): void => {
      const { value, text } = look(room)
      if (text !== room.sent) room.sent = ''
      send(socket, room, value)
    },
    all: (room: GaugeRoom): void => {
      room.readAt = now()
      const { value, text } = look(room)
      if (text === room.sent) return
      room.sent = text
      send(room.name, room, value)
    },
  }
}
