import type { Freshness, Part } from '@jangteo/mfe-kit'

type Told = Exclude<Freshness['state'], 'opening'>
type Feed = { part: string; state: Told; seconds: number; heardAt: number | null }

export type PageFreshness = {
  state: Told
  /** The feed that is worst off: the page is as fresh as that. */
  worst: string
  seconds: number
  heardAt: number | null
  feeds: { part: string; state: Told }[]
}

const order: Told[] = ['live', 'behind', 'reconnecting', 'down']

const toldBy = ({ context, state, seconds, heardAt }: Freshness): Feed[] => (state === 'opening' ? [] : [{ part: context, state, seconds, heardAt }])

/** How fresh the whole page is: as its worst feed. A part whose code failed counts as down. Null before any feed has told. */
export const pageFreshness = (feeds: readonly Freshness[], parts: readonly Pick<Part, 'name' | 'state'>[]): PageFreshness | null => {
  const lost = parts.filter(({ name, state }) => state === 'failed' && !feeds.some(({ context }) => context === name))
  const all: Feed[] = [...feeds.flatMap(toldBy), ...lost.map(({ name }) => ({ part: name, state: 'down' as const, seconds: 0, heardAt: null }))]
  const [worst] = all.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state) || b.seconds - a.seconds)
  if (!worst) return null
  return { state: worst.state, worst: worst.part, seconds: worst.seconds, heardAt: worst.heardAt, feeds: all.map(({ part, state }) => ({ part, state })) }
}
