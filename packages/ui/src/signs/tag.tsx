import type { ReactNode } from 'react'
import { threadOf, toneOf, type Part, type Tone } from '../part.ts'

/** A word with a tint, 20 high: of a tone, or of a part's thread. */
export const Tag = ({ tone = 'plain', part, children }: { tone?: Tone; part?: Part; children: ReactNode }) => (
  <span className={`jt-tag ${part === undefined ? `jt-tag-${tone} ${toneOf(tone)}` : `jt-tag-part ${threadOf(part)}`}`}>{children}</span>
)

/** A count on something. */
export const Badge = ({ children, tone = 'ink' }: { children: ReactNode; tone?: Tone }) => (
  <span className={`jt-badge jt-badge-${tone} ${toneOf(tone)}`}>{children}</span>
)
