import { decodePosition, type Position } from '@jangteo/contracts/position'
import { MANY_HOLES } from '../read/fold/place.ts'
import type { Stored } from '../read/projection.ts'

/** What a watcher may still lack: tells for each row whether he must get it. */
export type Owed = (stored: Stored, slot: number) => boolean

/**
 * Rule 5 of the live feed. Null = the watcher's rows are of another epoch or fold and count for nothing: reset. Without `from` he has none and
 * gets all. Else he lacks what was folded at or after his position in its partition, and whatever was parked where he got that position.
 */
export const owedSince = (from: string | null | undefined, here: Position): Owed | null => {
  if (!from) return () => true
  const position = decodePosition(from)
  if (!position || position.epoch !== here.epoch || position.rev !== here.rev) return null
  if (position.holes.includes(MANY_HOLES)) return () => true
  const holes = new Set(position.holes)
  return (stored, slot) => stored.offset >= (position.next[slot] ?? 0) || holes.has(stored.key)
}
