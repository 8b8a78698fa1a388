import type { Place, Said } from '@jangteo/contracts/presence'

/** A replica that was not heard for so long is gone, and everyone connected to it. It speaks three times in that time. */
export const FORGET_MS = 7_000

/** What the other replicas said last. Messages may come in any order and twice. Pure: time comes as an argument. */
export const createReplicas = () => {
  const known = new Map<string, Said & { heardAt: number }>()
  return {
    /** `met`: heard for the first time, so it may not know us either. `same`: nothing that was not known. */
    hear: (said: Said, now: number): 'met' | 'news' | 'same' => {
      const before = known.get(said.from)
      if (before && said.n <= before.n) return 'same'
      known.set(said.from, { ...said, heardAt: now })
      if (!before) return 'met'
      return JSON.stringify(before.places) === JSON.stringify(said.places) ? 'same' : 'news'
    },
    /** True if somebody was forgotten. */
    forget: (now: number): boolean => {
      const silent = [...known.values()].filter(({ heardAt }) => now - heardAt > FORGET_MS)
      for (const { from } of silent) known.delete(from)
      return silent.some(({ places }) => places.length > 0)
    },
    places: (): Place[] => [...known.values()].flatMap(({ places }) => places),
    clear: (): void => known.clear(),
  }
}
