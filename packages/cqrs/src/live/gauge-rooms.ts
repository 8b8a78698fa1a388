import type { LiveGauge } from './view.ts'

/** Those who watch one gauge under one scope. `members`: how many of a socket's watches are in it. `sent`: what all of them were told last. */
export type GaugeRoom = {
  name: string
  gauge: LiveGauge
  scope: string | undefined
  asked: string | undefined
  members: Map<string, number>
  sent: string
  readAt: number
}
type Out = { join: (socket: string, room: string) => void; leave: (socket: string, room: string) => void }

/** The rooms of the gauges. A paused socket stays a member of its rooms, but nothing reaches it. */
export const createGaugeRooms = (out: Out) => {
  const paused = new Set<string>()
  const { of, ...members } = createMembers({ ...out, join: (socket, room) => void (paused.has(socket) || out.join(socket, room)) })
  return {
    ...members,
    exitAll: (socket: string): void => {
      members.exitAll(socket)
      paused.delete(socket)
    },
    pause: (socket: string): void => {
      paused.add(socket)
      for (const room of of(socket)) out.leave(socket, room.name)
    },
    /** The rooms it is in again. */
    resume: (socket: string): Iterable<GaugeRoom> => {
      paused.delete(socket)
      const back = of(socket)
      for (const room of back) out.join(socket, room.name)
      return back
    },
    paused: (socket: string): boolean => paused.has(socket),
  }
}

/** Who watches which gauge under which scope; a room lives as long as it has members, and a socket is in it as long as one of its watches is. */
const createMembers = (out: Out) => {
  const rooms = new Map<string, GaugeRoom>()
  const watches = new Map<string, Map<string, GaugeRoom>>()
  const exit = (socket: string, id: string): void => {
    const own = watches.get(socket)
    const room = own?.get(id)
    if (!own || !room) return
    own.delete(id)
    if (own.size === 0) watches.delete(socket)
    const left = (room.members.get(socket) ?? 1) - 1
    if (left > 0) return void room.members.set(socket, left)
    room.members.delete(socket)
    out.leave(socket, room.name)
    if (room.members.size === 0) rooms.delete(room.name)
  }
  return {
    /** Out of the room that the watch was in before. */
    enter: (socket: string, id: string, { gauge, scope, asked }: Pick<GaugeRoom, 'gauge' | 'scope' | 'asked'>): GaugeRoom => {
      exit(socket, id)
      const name = JSON.stringify(['gauge', gauge.view, scope, asked])
      const room = rooms.get(name) ?? { name, gauge, scope, asked, members: new Map<string, number>(), sent: '', readAt: 0 }
      rooms.set(name, room)
      room.members.set(socket, (room.members.get(socket) ?? 0) + 1)
      watches.set(socket, (watches.get(socket) ?? new Map<string, GaugeRoom>()).set(id, room))
      out.join(socket, name)
      return room
    },
    exit,
    exitAll: (socket: string): void => {
      for (const id of [...(watches.get(socket)?.keys() ?? [])]) exit(socket, id)
    },
    of: (socket: string) => new Set(watches.get(socket)?.values()),
    /** How many watches a socket has beside this one. */
    watches: (socket: string, id: string): number => [...(watches.get(socket)?.keys() ?? [])].filter((other) => other !== id).length,
    all: () => rooms.values(),
  }
}
