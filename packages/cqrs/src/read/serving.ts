import { decodePosition, encodePosition, type Position } from '@jangteo/contracts/position'
import type { Database } from 'better-sqlite3'
import { reached, versionOf } from './fold/place.ts'
import type { Change } from './projection.ts'
import { createWaiters } from './waiters.ts'

/** A stream that must have reached a version, or a position that must have been passed. */
export type Min = { id: string; version: number } | string | null

/** What readers see of the rows folded from `topics`: where they stand, who waits for more of them and who is told of changes. */
export const createServing = (db: () => Database, topics: readonly string[], look: () => Position) => {
  const waiters = createWaiters()
  const commits = new Set<(changes: readonly Change[]) => void>()
  const resets = new Set<() => void>()
  let place = look()
  let token = encodePosition(place)

  const seen = (min: Min): boolean => {
    if (min === null) return true
    if (typeof min !== 'string') return versionOf(db(), topics, min.id) >= min.version
    const position = decodePosition(min)
    return position === null || reached(place, position)
  }
  const moved = () => {
    place = look()
    token = encodePosition(place)
    waiters.check()
  }
  return {
    place: () => place,
    token: () => token,
    waitFor: (min: Min, ms: number) => waiters.wait(() => seen(min), ms),
    release: waiters.release,
    onCommit: (listener: (changes: readonly Change[]) => void) => listen(commits, listener),
    onReset: (listener: () => void) => listen(resets, listener),
    /** A commit: these rows changed. */
    committed: (changes: readonly Change[]) => {
      moved()
      if (changes.length > 0) for (const listener of commits) listener(changes)
    },
    /** Other rows serve now, or the same ones if `other` is false. */
    adopted: (other: boolean) => {
      moved()
      if (other) for (const listener of resets) listener()
    },
  }
}

const listen = <Listener>(listeners: Set<Listener>, listener: Listener) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
