/** Seeded random numbers (mulberry32): a failing schedule is repeated by its seed. */
export const chance = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, one: <T>(list: readonly T[]): T => list[below(list.length)] as T, hit: (odds: number) => next() < odds }
}
export type Chance = ReturnType<typeof chance>
