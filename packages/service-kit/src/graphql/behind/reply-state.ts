import { decodePosition, encodePosition } from '@jangteo/contracts/position'

/** What a reply says of itself in `extensions`: where it was read, and whether what was asked to be seen is missing. */
export type ReplyState = { position: string | null; stale: boolean }

/**
 * One reply may hold several reads, perhaps from two replicas: its position is the older of both in every partition, so that
 * resuming from it misses nothing. Null (start afresh) when they belong to different epochs or folds.
 */
export const olderPosition = (a: string | null, b: string | null): string | null => {
  if (a === b) return a
  const [one, other] = [decodePosition(a), decodePosition(b)]
  if (!one || !other || one.epoch !== other.epoch || one.rev !== other.rev) return null
  const next = one.next.map((offset, partition) => Math.min(offset, other.next[partition] ?? 0))
  return encodePosition({ ...one, next, holes: [...new Set([...one.holes, ...other.holes])] })
}

/** Notes one read of a reply. The first read sets the position, later ones can only move it back. */
export const noteRead = (state: ReplyState & { read?: boolean }, read: { position: string; stale?: boolean }): void => {
  state.position = state.read ? olderPosition(state.position, read.position) : read.position
  state.stale ||= read.stale ?? false
  state.read = true
}
