import type { ReactNode } from 'react'
import { toneOf, type Tone } from '../part.ts'

/** One large number with its name; `proof` is the thin large figure of the proof board. */
export const Figure = ({ label, value, note, tone = 'ink', proof }: { label: ReactNode; value: ReactNode; note?: ReactNode; tone?: Tone; proof?: boolean }) => (
  <div className={`jt-figure ${toneOf(tone)} ${proof ? 'jt-figure-proof' : ''}`}>
    <span className="jt-figure-label">{label}</span>
    <span className="jt-figure-value">{value}</span>
    {note && <span className="jt-figure-note">{note}</span>}
  </div>
)

/** Figures side by side with hairlines between. */
export const FigureRow = ({ children }: { children: ReactNode }) => <div className="jt-figures">{children}</div>
