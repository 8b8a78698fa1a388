import type { Freshness, Part } from '@jangteo/mfe-kit'

export type PageFreshness = {
  state: Freshness['state']
  /** The feed that is worst off: the page is as fresh as that. */
  worst: string
  seconds: number
  heardAt: number | null
  feeds: { part: string; state: Freshness['state'] }[]
}

const order: Freshness['state'][] = ['live', 'behind', 'reconnecting', 'down']

/** How fresh the whole page is: as its worst feed. A part whose code failed counts as down. Null before there is any feed. */
export const pageFreshness = (feeds: readonly Freshness[], parts: readonly Pick<Part, 'name' | 'state'>[]): PageFreshness | null => {
  const lost = parts.filter(({ name, state }) => state === 'failed' && !feeds.some(({ context }) => context === name))
  const all = [
    ...feeds.map(({ context, state, seconds, heardAt }) => ({ part: context as string, state, seconds, heardAt: heardAt as number | null })),
    ...lost.map(({ name }) => ({ part: name, state: 'down' as const, seconds: 0, heardAt: null })),
  ]
  const [worst] = all.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state) || b.seconds - a.seconds)
  if (!worst) return null
  return { state: worst.state, worst: worst.part, seconds: worst.seconds, heardAt: worst.heardAt, feeds: all.map(({ part, state }) => ({ part, state })) }
}
