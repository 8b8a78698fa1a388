import type { Message } from '@jangteo/contracts/envelope'

export const pair = (a: string, b: string) => JSON.stringify([a, b])

export type Seen = { version: number; eventId: string }

/** Where a message stands to what was handled of its stream before. */
export const standing = ({ seen }: { seen: ReadonlyMap<string, Seen> }, { topic, stream, version, id }: Message): 'duplicate' | 'fork' | 'next' | 'gap' => {
  const last = seen.get(pair(topic, stream))
  if (version <= (last?.version ?? 0)) return last?.version === version && last.eventId !== id ? 'fork' : 'duplicate'
  return version === (last?.version ?? 0) + 1 ? 'next' : 'gap'
}

export const markSeen = ({ seen, changed }: { seen: Map<string, Seen>; changed: Set<string> }, { topic, stream, version, id }: Message): void => {
  seen.set(pair(topic, stream), { version, eventId: id })
  changed.add(pair(topic, stream))
}
