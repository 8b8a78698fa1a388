import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { threadOf, toneOf, type Part, type Tone } from '../part.ts'

/** A word with a tint, 20 high: of a tone, or of a part's thread. */
export const Tag = ({ tone = 'plain', part, children, className }: { tone?: Tone; part?: Part; children: ReactNode; className?: string }) => (
  <span className={classNames('jt-tag', part === undefined ? `jt-tag-${tone} ${toneOf(tone)}` : `jt-tag-part ${threadOf(part)}`, className)}>{children}</span>
)

/** A count on something. */
export const Badge = ({ children, tone = 'ink' }: { children: ReactNode; tone?: Tone }) => (
  <span className={`jt-badge jt-badge-${tone} ${toneOf(tone)}`}>{children}</span>
)
