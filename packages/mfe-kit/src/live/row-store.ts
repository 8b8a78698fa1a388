/** `n` = events folded into the row; two rows' `n` compare only under the same `rev`. */
export type Feed = { rev: string; n: number }

/** An answer: what `fetchBegins` gave before its request left, and the position it was read at (null if it stated none). */
export type Answer = { stamp: number; position: string | null }

/** `row` undefined = gone: the receiver may not see it (any more). `stamp` = when it came. `positions`: of the last answers that brought it or an older one. */
type Held = Feed & { row: unknown; stamp: number; positions: string[] }

export type RowStore = {
  get: <T>(type: string, id: string) => T | undefined
  feed: (type: string, id: string) => Feed | undefined
  /** Before a request leaves: what the store holds by then is older than its answer. */
  fetchBegins: () => number
  put: (type: string, id: string, row: unknown, feed: Feed, answer: Answer) => void
  /** True if an answer read at this position brought the row, under the fold it is now held under. */
  cameWith: (type: string, id: string, position: string) => boolean
  /** A pushed row; undefined = gone. */
  push: (type: string, id: string, row: unknown, feed: Feed) => void
  /** Not there, whatever its number: the service of another fold or epoch does not know it. */
  forget: (type: string, id: string) => void
  /** From now until the returned call a live watch under `rev` keeps the row current: answers of other revs do not count. */
  govern: (type: string, id: string, rev: string) => () => void
  subscribe: (type: string, id: string, listener: () => void) => () => void
  clear: () => void
}

/** How many answers' positions a row remembers: pages watch what they just fetched. */
const ANSWERS = 4

/** The rows of one tab. Listeners are told once for all that changed in one turn of `schedule`. */
export const createRowStore = (schedule: (flush: () => void) => void = (flush) => void setTimeout(flush)): RowStore => {
  const rows = new Map<string, Held>()
  const [changed, subscribe] = createListeners(schedule)
  const governed: Governed = new Map()
  let clock = 0

  const set = (name: string, held: Held | undefined) => {
    if (held) rows.set(name, held)
    else rows.delete(name)
    changed(name)
  }
  const take = (name: string, row: unknown, feed: Feed, newerFold: (held: Held) => boolean) => {
    const held = rows.get(name)
    if (held && (held.rev === feed.rev ? feed.n < held.n : !newerFold(held))) return
    const positions = held?.rev === feed.rev ? held.positions : []
    set(name, { ...feed, row: combine(held, row, feed), stamp: ++clock, positions })
  }
  return {
    get: <T>(type: string, id: string) => rows.get(nameOf(type, id))?.row as T | undefined,
    feed: (type, id) => rows.get(nameOf(type, id)),
    fetchBegins: () => ++clock,
    put: (type, id, row, feed, { stamp, position }) => {
      const name = nameOf(type, id)
      if ((governed.get(name)?.rev ?? feed.rev) !== feed.rev) return
      take(name, row, feed, (held) => stamp > held.stamp)
      const held = rows.get(name)
      if (position && held?.rev === feed.rev) held.positions = [position, ...held.positions].slice(0, ANSWERS)
    },
    cameWith: (type, id, position) => rows.get(nameOf(type, id))?.positions.includes(position) ?? false,
    push: (type, id, row, feed) => take(nameOf(type, id), row, feed, () => true),
    forget: (type, id) => set(nameOf(type, id), undefined),
    govern: (type, id, rev) => govern(governed, nameOf(type, id), rev),
    subscribe: (type, id, listener) => subscribe(nameOf(type, id), listener),
    clear: () => {
      for (const name of [...rows.keys()]) set(name, undefined)
    },
  }
}

const nameOf = (type: string, id: string) => `${type}:${id}`

/** Who follows which row: how to tell that one changed, and how to follow one. */
const createListeners = (schedule: (flush: () => void) => void) => {
  const listeners = new Map<string, Set<() => void>>()
  const dirty = new Set<string>()
  const flush = () => {
    const names = [...dirty]
    dirty.clear()
    for (const name of names) for (const listener of listeners.get(name) ?? []) listener()
  }
  const changed = (name: string) => {
    if (dirty.size === 0) schedule(flush)
    dirty.add(name)
  }
  const subscribe = (name: string, listener: () => void) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
    return () => {
      const rest = listeners.get(name)
      rest?.delete(listener)
      if (rest?.size === 0) listeners.delete(name)
    }
  }
  return [changed, subscribe] as const
}

/** Under which rev how many live watches keep a row current. A watch under another rev takes over. */
type Governed = Map<string, { rev: string; count: number }>
const govern = (governed: Governed, name: string, rev: string) => {
  const held = governed.get(name)
  const mine = held?.rev === rev ? held : { rev, count: 0 }
  governed.set(name, mine)
  mine.count += 1
  return () => {
    mine.count -= 1
    if (mine.count === 0 && governed.get(name) === mine) governed.delete(name)
  }
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Queries ask for some fields, frames carry all. Under one number two rows are the same row: their fields add up. A newer row that has fewer
 * fields keeps the others' last values, until the whole row comes under its number and overwrites them.
 */
const combine = (held: Held | undefined, row: unknown, feed: Feed): unknown => {
  if (!held || held.rev !== feed.rev || !isFields(held.row) || !isFields(row)) return row
  return held.n === feed.n ? merge(held.row, row) : { ...held.row, ...row }
}

const merge = (old: unknown, fresh: unknown): unknown => {
  if (Array.isArray(old) && Array.isArray(fresh)) return old.length === fresh.length ? fresh.map((value, index) => merge(old[index], value)) : fresh
  if (!isFields(old) || !isFields(fresh)) return fresh
  return { ...old, ...Object.fromEntries(Object.entries(fresh).map(([name, value]) => [name, name in old ? merge(old[name], value) : value])) }
}
