import type { Frame, Lag, Reset, Watch } from '@jangteo/contracts/live'
import { encodePosition, type Position } from '@jangteo/contracts/position'
import type { Principal } from '@jangteo/contracts/principal'
import type { Change, Stored } from '../read/projection.ts'
import { createRooms, type Room } from './rooms.ts'
import type { LiveView } from './view.ts'

/** Where rows come from: one committed state, read synchronously. `slot`: a view's partition in `Position.next`. */
export type FeedSource = {
  place: () => Position
  slot: (view: string, partition: number) => number
  load: (view: string, key: string) => Stored | null
}
export type Sent = ['frame', Frame] | ['reset', Reset] | ['lag', Lag]
/** The sockets, as far as the feed needs them. What is sent to one socket arrives in order or not at all. */
export type FeedOut = {
  /** Again changes nothing. */
  join: (socket: string, room: string) => void
  leave: (socket: string, room: string) => void
  send: (socket: string, ...message: Sent) => void
  broadcast: (room: string, ...message: Sent) => void
}
export type FeedDeps = { views: readonly LiveView[]; source: FeedSource; out: FeedOut }

export type Watching = { watch: Watch; rooms: Room[] }
/** `late`: watches asked for while it was paused. `joined`: how many of its watches need a room. */
export type Listener = { id: string; who: Principal; paused: boolean; late: Set<string>; watches: Map<string, Watching>; joined: Map<string, number> }

/** `flushed`: every row up to this position was written to every socket that watches it and keeps up. */
export type State = FeedDeps & {
  byView: ReadonlyMap<string, LiveView>
  listeners: Map<string, Listener>
  rooms: ReturnType<typeof createRooms>
  dirty: Map<string, Change>
  flushed: string
}

/** The room of everyone who keeps up. */
export const EVERYONE = 'everyone'

export const createState = (deps: FeedDeps): State => ({
  ...deps,
  byView: new Map(deps.views.map((view) => [view.view, view])),
  listeners: new Map(),
  rooms: createRooms(),
  dirty: new Map(),
  flushed: encodePosition(deps.source.place()),
})
