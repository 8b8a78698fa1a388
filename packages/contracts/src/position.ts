import * as v from 'valibot'

/**
 * Where a reader stands (architecture §7.4): epoch, hash of the fold's code, next offset of each partition, keys parked here.
 * Opaque to clients: they replace it, never merge or compare it. Read in the same SQLite transaction as the rows it stands for.
 */
export const Position = v.object({
  epoch: v.number(),
  rev: v.string(),
  next: v.array(v.number()),
  holes: v.array(v.string()),
})
export type Position = v.InferOutput<typeof Position>

/** One opaque token for replies, frames and `min` parameters. `holes` are ASCII. */
export const encodePosition = (position: Position): string => btoa(JSON.stringify([position.epoch, position.rev, position.next, position.holes]))

/** Null for anything that is not a position we wrote: the caller then starts afresh. */
export const decodePosition = (token: string | null | undefined): Position | null => {
  if (!token) return null
  try {
    const [epoch, rev, next, holes] = JSON.parse(atob(token)) as unknown[]
    const parsed = v.safeParse(Position, { epoch, rev, next, holes })
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
