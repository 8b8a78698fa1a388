/** A list that grows row by row would end with a watch for each: from here on all are made anew. */
const MOST_GROUPS = 16

/**
 * How to watch other keys with the least to say: groups that still hold a wanted key stay as they are, those without one end, and keys that no
 * group holds make fresh groups of at most `size`. A group never changes, so a list that gains a row asks for that row alone.
 */
export const regroup = <Group extends { keys: readonly string[] }>(
  groups: readonly Group[],
  wanted: readonly string[],
  size: number,
): { kept: Group[]; ended: Group[]; fresh: string[][] } => {
  const wants = new Set(wanted)
  const kept = groups.filter(({ keys }) => keys.some((key) => wants.has(key)))
  const held = new Set(kept.flatMap(({ keys }) => keys))
  const fresh = inGroups(
    wanted.filter((key) => !held.has(key)),
    size,
  )
  if (kept.length + fresh.length <= MOST_GROUPS + Math.ceil(wanted.length / size))
    return { kept, ended: groups.filter((group) => !kept.includes(group)), fresh }
  return { kept: [], ended: [...groups], fresh: inGroups(wanted, size) }
}

const inGroups = (keys: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(keys.length / size) }, (_, at) => keys.slice(at * size, (at + 1) * size))
