/** Name of a deployed part. The three known ones have a thread of their own; any other gets the next dye. */
export type Part = 'shell' | 'catalog' | 'orders' | (string & {})

/** Colours of meaning; see the design's roles. */
export type Tone = 'plain' | 'ink' | 'jade' | 'gold' | 'madder'

/** Class that sets `--thread` to the part's colour. */
export const threadOf = (part: Part): string => (part === 'shell' || part === 'catalog' || part === 'orders' ? `jt-thread-${part}` : 'jt-thread-next')

/** Class that sets `--tone`, `--tone-dot` and `--tone-bg`. */
export const toneOf = (tone: Tone): string => `jt-tone-${tone}`
