import type { Frame, Watch } from '@jangteo/contracts/live'
import { fieldClass } from '@jangteo/contracts/principal'
import { revOf } from '../read/fold/place.ts'
import type { Stored } from '../read/projection.ts'
import { owedSince } from './resume.ts'
import { type Room, roomName } from './rooms.ts'
import type { Listener, State, Watching } from './state.ts'
import type { LiveView } from './view.ts'

type Sight = Pick<Room, 'eyes' | 'who' | 'scope'>

/** The rows as these eyes see them, and the keys they may not see. */
export const frameOf = (state: State, view: LiveView, { eyes, who, scope }: Sight, rows: readonly Stored[], position: string): Frame => {
  const frame: Frame = { view: view.view, rev: revOf(state.source.place()), rows: [], gone: [], position }
  for (const { key, n, at, row } of rows) {
    if (row !== null && view.visible(row, who, scope)) frame.rows.push({ key, n, at, row: view.redact(row, eyes) })
    else frame.gone.push({ key, n })
  }
  return frame
}

const sightOf = ({ who }: Listener, view: LiveView, scope: string | undefined): Sight => {
  const sub = view.personal?.(who, scope) ? who.sub : null
  return { eyes: { cls: fieldClass(who), sub, roles: who.roles.toSorted() }, who, scope }
}

const enter = (state: State, listener: Listener, sight: Sight, { watch, rooms }: Watching) => {
  for (const key of new Set(watch.keys ?? [])) {
    const room = state.rooms.enter({ ...sight, view: watch.view, key })
    rooms.push(room)
    listener.joined.set(room.name, (listener.joined.get(room.name) ?? 0) + 1)
    state.out.join(listener.id, room.name)
  }
}

/** Of one socket. */
const MAX_ROWS = 4_000

/** Whether a listener would watch too many rows with this watch too; those it watches already count once. */
export const tooMany = (listener: Listener, view: LiveView, { keys = [], scope }: Watch): boolean => {
  const { joined } = listener
  if (joined.size + keys.length <= MAX_ROWS) return false
  const sight = sightOf(listener, view, scope)
  const fresh = [...new Set(keys)].filter((key) => !joined.has(roomName({ ...sight, view: view.view, key })))
  return joined.size + fresh.length > MAX_ROWS
}

/** Leaves the rooms that none of the listener's other watches needs. */
export const exit = (state: State, listener: Listener, { rooms }: Watching): void => {
  for (const room of rooms.splice(0)) {
    const times = (listener.joined.get(room.name) ?? 1) - 1
    if (times > 0) listener.joined.set(room.name, times)
    else {
      listener.joined.delete(room.name)
      state.out.leave(listener.id, room.name)
    }
    state.rooms.exit(room)
  }
}

/** Some 40 KB: on a slow line something comes every second or so, and nobody takes it for dead. */
const ROWS_IN_FRAME = 25

/** Joins and sends what is owed, in this one turn. `position` goes with the rows. False = reset: the listener does not watch. */
export const catchUp = (state: State, listener: Listener, view: LiveView, watching: Watching, position: string): boolean => {
  const { source, out } = state
  const { watch } = watching
  const owed = owedSince(watch.from, source.place())
  if (!owed) {
    listener.watches.delete(watch.id)
    out.send(listener.id, 'reset', { id: watch.id })
    return false
  }
  const sight = sightOf(listener, view, watch.scope)
  enter(state, listener, sight, watching)
  const rows = watching.rooms.map(({ key }) => source.load(view.view, key)).filter((stored) => stored !== null)
  const lacked = rows.filter((stored) => owed(stored, source.slot(view.view, stored.partition)))
  for (let i = 0; i < lacked.length; i += ROWS_IN_FRAME)
    out.send(listener.id, 'frame', frameOf(state, view, sight, lacked.slice(i, i + ROWS_IN_FRAME), position))
  return true
}
