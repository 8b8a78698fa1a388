import type { Gauge, Watch, WatchReply } from '@jangteo/contracts/live'
import type { Principal } from '@jangteo/contracts/principal'
import type { LiveGauge } from './view.ts'

type GaugeRoom = { name: string; gauge: LiveGauge; scope: string | undefined; asked: string | undefined; members: Set<string>; sent: string; readAt: number }
type Out = { join: (socket: string, room: string) => void; leave: (socket: string, room: string) => void; gauge: (to: string, value: Gauge) => void }

const EVERY_MS = 500
/** A value may also change with the clock alone. */
const REREAD_MS = 5_000

/** Values that span keys: the latest wins, each room's is read at most every `everyMs` and sent when it changed. */
export const createGauges = (deps: { gauges: readonly LiveGauge[]; read: (gauge: LiveGauge, scope?: string) => unknown; out: Out; now?: () => number }) => {
  const { gauges, read, out, now = Date.now } = deps
  const byView = new Map(gauges.map((gauge) => [gauge.view, gauge]))
  const rooms = createGaugeRooms(out)
  let changedAt = 0

  const payload = (room: GaugeRoom, value: unknown): Gauge => ({ view: room.gauge.view, scope: room.asked, value, at: new Date(now()).toISOString() })
  const due = (room: GaugeRoom) => now() - room.readAt >= (changedAt >= room.readAt ? (room.gauge.everyMs ?? EVERY_MS) : REREAD_MS)
  return {
    knows: (view: string): boolean => byView.has(view),
    /** Joins and sends the present value. */
    watch: (socket: string, who: Principal, { id, view, scope: asked }: Watch): WatchReply => {
      const gauge = byView.get(view)
      if (!gauge) return { ok: false, code: 'UNKNOWN_VIEW' }
      if (!gauge.authorise(who, asked)) return { ok: false, code: 'FORBIDDEN' }
      const scope = gauge.scopeOf ? gauge.scopeOf(who) : asked
      const room = rooms.enter(socket, id, { gauge, scope, asked })
      out.gauge(socket, payload(room, read(gauge, scope)))
      return { ok: true }
    },
    unwatch: rooms.exit,
    disconnect: rooms.exitAll,
    /** Something was committed. */
    changed: (): void => {
      changedAt = now()
    },
    /** Reads what is due and sends what differs from what was sent last. */
    tick: (): void => {
      for (const room of rooms.all()) {
        if (!due(room)) continue
        room.readAt = now()
        const value = read(room.gauge, room.scope)
        const text = JSON.stringify(value) ?? ''
        if (text === room.sent) continue
        room.sent = text
        out.gauge(room.name, payload(room, value))
      }
    },
  }
}

/** Who watches which gauge under which scope; a room lives as long as it has members, and a socket is in it as long as one of its watches is. */
const createGaugeRooms = (out: Pick<Out, 'join' | 'leave'>) => {
  const rooms = new Map<string, GaugeRoom>()
  const watches = new Map<string, GaugeRoom>()
  const exit = (socket: string, id: string): void => {
    const room = watches.get(`${socket} ${id}`)
    if (!room) return
    watches.delete(`${socket} ${id}`)
    room.members.delete(`${socket} ${id}`)
    if (![...room.members].some((member) => member.startsWith(`${socket} `))) out.leave(socket, room.name)
    if (room.members.size === 0) rooms.delete(room.name)
  }
  return {
    /** Out of the room that the watch was in before. */
    enter: (socket: string, id: string, { gauge, scope, asked }: Pick<GaugeRoom, 'gauge' | 'scope' | 'asked'>): GaugeRoom => {
      exit(socket, id)
      const name = JSON.stringify(['gauge', gauge.view, scope, asked])
      const room = rooms.get(name) ?? { name, gauge, scope, asked, members: new Set(), sent: '', readAt: 0 }
      rooms.set(name, room)
      room.members.add(`${socket} ${id}`)
      watches.set(`${socket} ${id}`, room)
      out.join(socket, name)
      return room
    },
    exit,
    exitAll: (socket: string): void => {
      for (const key of [...watches.keys()]) if (key.startsWith(`${socket} `)) exit(socket, key.slice(socket.length + 1))
    },
    all: () => rooms.values(),
  }
}
