import type { Lag, Watch, WatchReply } from '@jangteo/contracts/live'
import { encodePosition } from '@jangteo/contracts/position'
import type { Principal } from '@jangteo/contracts/principal'
import { revOf } from '../read/fold/place.ts'
import type { Change } from '../read/projection.ts'
import { createState, EVERYONE, type FeedDeps, type State, type Watching } from './state.ts'
import { catchUp, exit, frameOf, tooMany } from './watching.ts'

export type { Sent } from './state.ts'

/** Of one socket. */
const MAX_WATCHES = 256

/**
 * The live feed without sockets and clocks. Frames carry the position of the flush before them: a socket that dies between two frames of one
 * flush has not been told more than it got. An older position is always safe, it only costs rows sent twice.
 */
export const createFeed = (deps: FeedDeps) => {
  const state = createState(deps)
  return { ...coming(state), ...pushing(state), ...pausing(state), rooms: state.rooms.size }
}
export type Feed = ReturnType<typeof createFeed>

const unwatch = (state: State, socket: string, id: string): void => {
  const listener = state.listeners.get(socket)
  const watching = listener?.watches.get(id)
  listener?.late.delete(id)
  if (!listener || !watching) return
  listener.watches.delete(id)
  exit(state, listener, watching)
}

const coming = (state: State) => ({
  connect: (socket: string, who: Principal): void => {
    state.listeners.set(socket, { id: socket, who, paused: false, late: new Set(), watches: new Map(), joined: new Map() })
    state.out.join(socket, EVERYONE)
  },
  disconnect: (socket: string): void => {
    for (const id of [...(state.listeners.get(socket)?.watches.keys() ?? [])]) unwatch(state, socket, id)
    state.listeners.delete(socket)
  },
  /** The reply's position stands for this watch alone: it has all rows up to there. Without one the watch was reset, or will be once the socket has drained. */
  watch: (socket: string, watch: Watch): WatchReply => {
    const listener = state.listeners.get(socket)
    const view = state.byView.get(watch.view)
    if (!listener || !view) return { ok: false, code: 'UNKNOWN_VIEW' }
    unwatch(state, socket, watch.id)
    const many = listener.watches.size + listener.late.size >= MAX_WATCHES || tooMany(listener, view, watch)
    if (many) return { ok: false, code: 'VALIDATION' }
    if (!view.authorise(listener.who, watch)) return { ok: false, code: 'FORBIDDEN' }
    if (listener.paused) {
      listener.late.add(watch.id)
      return { ok: true }
    }
    const watching: Watching = { watch: { ...watch }, rooms: [] }
    listener.watches.set(watch.id, watching)
    if (!catchUp(state, listener, view, watching, state.flushed)) return { ok: true }
    const place = state.source.place()
    return { ok: true, position: encodePosition(place), rev: revOf(place) }
  },
  unwatch: (socket: string, id: string): void => unwatch(state, socket, id),
})

const pushing = (state: State) => ({
  /** Rows that a commit touched: they go out with the next flush. */
  changed: (changes: readonly Change[]): void => {
    for (const change of changes) state.dirty.set(`${change.view} ${change.key}`, change)
  },
  /** Sends each changed row once to each room that watches it. */
  flush: (): void => {
    const changes = [...state.dirty.values()]
    state.dirty.clear()
    for (const { view: name, key } of changes) {
      const view = state.byView.get(name)
      const rooms = [...state.rooms.ofRow(name, key)]
      const stored = view && rooms.length > 0 ? state.source.load(name, key) : null
      if (view && stored) for (const room of rooms) state.out.broadcast(room.name, 'frame', frameOf(state, view, room, [stored], state.flushed))
    }
    state.flushed = encodePosition(state.source.place())
  },
  /** To everyone who keeps up: how far behind Kafka this service is, and a position. */
  beat: (lag: Omit<Lag, 'position'>): void => {
    if (state.dirty.size === 0) state.flushed = encodePosition(state.source.place())
    state.out.broadcast(EVERYONE, 'lag', { position: state.flushed, ...lag })
  },
  /** Another epoch's rows serve: nobody's rows count for anything now. */
  reset: (): void => {
    state.dirty.clear()
    state.flushed = encodePosition(state.source.place())
    for (const [socket, { watches }] of state.listeners) {
      for (const id of [...watches.keys()]) {
        unwatch(state, socket, id)
        state.out.send(socket, 'reset', { id })
      }
    }
  },
})

const pausing = (state: State) => ({
  /** The socket cannot keep up: it gets no more rows, and what was written to it last is remembered. */
  pause: (socket: string): void => {
    const listener = state.listeners.get(socket)
    if (!listener || listener.paused) return
    listener.paused = true
    state.out.leave(socket, EVERYONE)
    for (const watching of listener.watches.values()) {
      exit(state, listener, watching)
      watching.watch.from = state.flushed
    }
  },
  /** It has drained: it gets everything it missed, as after a reconnect. What it asked for meanwhile it asks for again. */
  resume: (socket: string): void => {
    const listener = state.listeners.get(socket)
    if (!listener?.paused) return
    listener.paused = false
    state.out.join(socket, EVERYONE)
    for (const watching of [...listener.watches.values()]) {
      const view = state.byView.get(watching.watch.view)
      if (view) catchUp(state, listener, view, watching, watching.watch.from ?? '')
    }
    for (const id of listener.late) state.out.send(socket, 'reset', { id })
    listener.late.clear()
  },
  paused: (socket: string): boolean => state.listeners.get(socket)?.paused ?? false,
  pausedSockets: (): number => [...state.listeners.values()].filter(({ paused }) => paused).length,
})
