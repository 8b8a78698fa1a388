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
  const rooms = new Map<string, GaugeRoom>()
  const watches = new Map<string, GaugeRoom>()
  let changedAt = 0

  const payload = (room: GaugeRoom, value: unknown): Gauge => ({ view: room.gauge.view, scope: room.asked, value, at: new Date(now()).toISOString() })
  const leave = (socket: string, id: string) => {
    const room = watches.get(`${socket} ${id}`)
    if (!room) return
    watches.delete(`${socket} ${id}`)
    room.members.delete(`${socket} ${id}`)
    if (![...room.members].some((member) => member.startsWith(`${socket} `))) out.leave(socket, room.name)
    if (room.members.size === 0) rooms.delete(room.name)
  }
  return {
    knows: (view: string): boolean => byView.has(view),
    /** Joins and sends the present value. */
    watch: (socket: string, who: Principal, { id, view, scope: asked }: Watch): WatchReply => {
      const gauge = byView.get(view)
      if (!gauge) return { ok: false, code: 'UNKNOWN_VIEW' }
      if (!gauge.authorise(who, asked)) return { ok: false, code: 'FORBIDDEN' }
      leave(socket, id)
      const scope = gauge.scopeOf ? gauge.scopeOf(who) : asked
      const name = JSON.stringify(['gauge', view, scope, asked])
      const room = rooms.get(name) ?? { name, gauge, scope, asked, members: new Set(), sent: '', readAt: 0 }
      rooms.set(name, room)
      room.members.add(`${socket} ${id}`)
      watches.set(`${socket} ${id}`, room)
      out.join(socket, name)
      out.gauge(socket, payload(room, read(gauge, scope)))
      return { ok: true }
    },
    unwatch: leave,
    disconnect: (socket: string): void => {
      for (const key of [...watches.keys()]) if (key.startsWith(`${socket} `)) leave(socket, key.slice(socket.length + 1))
    },
    /** Something was committed. */
    changed: (): void => {
      changedAt = now()
    },
    /** Reads what is due and sends what differs from what was sent last. */
    tick: (): void => {
      for (const room of rooms.values()) {
        const age = now() - room.readAt
        if (age < (changedAt >= room.readAt ? (room.gauge.everyMs ?? EVERY_MS) : REREAD_MS)) continue
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
