import type { Frame, Lag, Reset, Watch, WatchReply } from '@jangteo/contracts/live'
import { encodePosition, type Position } from '@jangteo/contracts/position'
import { fieldClass, type Principal } from '@jangteo/contracts/principal'
import type { Change, Stored } from '../read/projection.ts'
import { revOf } from '../read/query-runtime.ts'
import { owedSince } from './resume.ts'
import { createRooms, type Room } from './rooms.ts'
import type { LiveView } from './view.ts'

/** Where rows come from: one committed state, read synchronously. `slot`: a view's partition in `Position.next`. */
export type FeedSource = {
  place: () => Position
  slot: (view: string, partition: number) => number
  load: (view: string, key: string) => Stored | null
}
/** The sockets, as far as the feed needs them. What is sent to one socket arrives in order or not at all. */
export type FeedOut = {
  join: (socket: string, room: string) => void
  leave: (socket: string, room: string) => void
  send: (socket: string, ...message: Sent) => void
  broadcast: (room: string, ...message: Sent) => void
}
export type Sent = ['frame', Frame] | ['reset', Reset] | ['lag', Lag]

type Watching = { watch: Watch; rooms: Room[] }
/** `late`: watches asked for while it was paused. */
type Listener = { id: string; who: Principal; paused: boolean; late: Set<string>; watches: Map<string, Watching>; joined: Map<string, number> }

/** Everyone who keeps up is in it. */
const EVERYONE = 'everyone'
const MAX_WATCHES = 64

/**
 * The live feed without sockets and clocks. Frames carry the position of the flush before them: a socket that dies between two frames of one
 * flush has not been told more than it got. An older position is always safe, it only costs rows sent twice.
 */
export const createFeed = ({ views, source, out }: { views: readonly LiveView[]; source: FeedSource; out: FeedOut }) => {
  const byView = new Map(views.map((view) => [view.view, view]))
  const listeners = new Map<string, Listener>()
  const rooms = createRooms()
  let dirty = new Map<string, Change>()
  let flushed = encodePosition(source.place())

  const frame = (view: LiveView, room: Pick<Room, 'eyes' | 'who' | 'scope'>, rows: readonly Stored[], position: string): Frame => {
    const seen = (stored: Stored) => stored.row !== null && view.visible(stored.row, room.who, room.scope)
    return {
      view: view.view,
      rev: revOf(source.place()),
      rows: rows.filter(seen).map(({ key, n, at, row }) => ({ key, n, at, row: view.redact(row, room.eyes) })),
      gone: rows.filter((stored) => !seen(stored)).map(({ key, n }) => ({ key, n })),
      position,
    }
  }
  const enter = (listener: Listener, view: LiveView, { watch, rooms: held }: Watching) => {
    const cls = fieldClass(listener.who)
    const eyes = { cls, sub: view.personal?.(listener.who, watch.scope) ? listener.who.sub : null, roles: listener.who.roles.toSorted() }
    for (const key of new Set(watch.keys ?? [])) {
      const room = rooms.enter({ view: watch.view, key, eyes, who: listener.who, scope: watch.scope })
      held.push(room)
      const times = listener.joined.get(room.name) ?? 0
      listener.joined.set(room.name, times + 1)
      if (times === 0) out.join(listener.id, room.name)
    }
    return eyes
  }
  const exit = (listener: Listener, watching: Watching) => {
    for (const room of watching.rooms.splice(0)) {
      const times = (listener.joined.get(room.name) ?? 1) - 1
      if (times === 0) {
        listener.joined.delete(room.name)
        out.leave(listener.id, room.name)
      } else listener.joined.set(room.name, times)
      rooms.exit(room)
    }
  }
  /** Joins and sends what is owed, in this one turn. False = the watcher was reset and is not watching. */
  const resume = (listener: Listener, view: LiveView, watching: Watching, position: string): boolean => {
    const { watch } = watching
    const owed = owedSince(watch.from, source.place())
    if (!owed) {
      listener.watches.delete(watch.id)
      out.send(listener.id, 'reset', { id: watch.id })
      return false
    }
    const eyes = enter(listener, view, watching)
    const rows = watching.rooms.map(({ key }) => source.load(view.view, key)).filter((stored) => stored !== null)
    const lacked = rows.filter((stored) => owed(stored, source.slot(view.view, stored.partition)))
    if (lacked.length > 0) out.send(listener.id, 'frame', frame(view, { eyes, who: listener.who, scope: watch.scope }, lacked, position))
    return true
  }
  const unwatch = (socket: string, id: string) => {
    const listener = listeners.get(socket)
    const watching = listener?.watches.get(id)
    if (!listener || !watching) return
    listener.watches.delete(id)
    exit(listener, watching)
  }
  return {
    connect: (socket: string, who: Principal): void => {
      listeners.set(socket, { id: socket, who, paused: false, late: new Set(), watches: new Map(), joined: new Map() })
      out.join(socket, EVERYONE)
    },
    disconnect: (socket: string): void => {
      const listener = listeners.get(socket)
      if (!listener) return
      for (const id of [...listener.watches.keys()]) unwatch(socket, id)
      listeners.delete(socket)
    },
    /** The reply's position stands for this watch alone: it has all rows up to there. Without one the watch is on but not yet caught up, or was reset. */
    watch: (socket: string, watch: Watch): WatchReply => {
      const listener = listeners.get(socket)
      const view = byView.get(watch.view)
      if (!listener || !view) return { ok: false, code: 'UNKNOWN_VIEW' }
      unwatch(socket, watch.id)
      if (listener.watches.size >= MAX_WATCHES) return { ok: false, code: 'VALIDATION' }
      if (!view.authorise(listener.who, watch)) return { ok: false, code: 'FORBIDDEN' }
      if (listener.paused) {
        listener.late.add(watch.id)
        return { ok: true }
      }
      const watching: Watching = { watch: { ...watch }, rooms: [] }
      listener.watches.set(watch.id, watching)
      if (!resume(listener, view, watching, flushed)) return { ok: true }
      return { ok: true, position: encodePosition(source.place()), rev: revOf(source.place()) }
    },
    unwatch,
    /** Rows that a commit touched: they go out with the next flush. */
    changed: (changes: readonly Change[]): void => {
      for (const change of changes) dirty.set(`${change.view} ${change.key}`, change)
    },
    /** Sends each changed row once to each room that watches it. */
    flush: (): void => {
      const changes = dirty
      dirty = new Map()
      for (const { view: name, key } of changes.values()) {
        const view = byView.get(name)
        const watched = [...rooms.ofRow(name, key)]
        const stored = view && watched.length > 0 ? source.load(name, key) : null
        if (view && stored) for (const room of watched) out.broadcast(room.name, 'frame', frame(view, room, [stored], flushed))
      }
      flushed = encodePosition(source.place())
    },
    /** To everyone who keeps up: how far behind Kafka this service is, and a position. */
    beat: (lag: { events: number; seconds: number }, at: string): void => out.broadcast(EVERYONE, 'lag', { position: flushed, ...lag, at }),
    /** Another epoch's rows serve: nobody's rows count for anything now. */
    reset: (): void => {
      dirty.clear()
      flushed = encodePosition(source.place())
      for (const [socket, { watches }] of listeners) {
        for (const id of [...watches.keys()]) {
          unwatch(socket, id)
          out.send(socket, 'reset', { id })
        }
      }
    },
    /** The socket cannot keep up: it gets nothing more, and what was written to it last is remembered. */
    pause: (socket: string): void => {
      const listener = listeners.get(socket)
      if (!listener || listener.paused) return
      listener.paused = true
      out.leave(socket, EVERYONE)
      for (const watching of listener.watches.values()) {
        exit(listener, watching)
        watching.watch.from = flushed
      }
    },
    /** It has drained: everything it missed, as after a reconnect. What it asked for meanwhile it asks for again. */
    resume: (socket: string): void => {
      const listener = listeners.get(socket)
      if (!listener?.paused) return
      listener.paused = false
      out.join(socket, EVERYONE)
      for (const watching of [...listener.watches.values()]) {
        const view = byView.get(watching.watch.view)
        if (view) resume(listener, view, watching, watching.watch.from ?? '')
      }
      for (const id of listener.late) out.send(socket, 'reset', { id })
      listener.late.clear()
    },
    paused: (socket: string): boolean => listeners.get(socket)?.paused ?? false,
    rooms: rooms.size,
  }
}
export type Feed = ReturnType<typeof createFeed>
