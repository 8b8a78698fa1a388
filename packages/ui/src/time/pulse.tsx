import type { ReactNode } from 'react'
import type { Tone } from '../part.ts'
import { toneOf } from '../part.ts'

type PulseTone = Extract<Tone, 'ink' | 'gold' | 'jade'>
type PulseProps = {
  /** "지금 장터". */
  label: string
  /** One a second, oldest first; height 0 (nothing happened) to 1. */
  stitches: { height: number; tone?: PulseTone }[]
  legend?: { tone: PulseTone; label: string; count: ReactNode }[]
  note?: ReactNode
}

const STEP = 14

/** The last minute as stitches: as high as its orders, gold for a price, jade for stock. */
export const Pulse = ({ label, stitches, legend = [], note }: PulseProps) => (
  <section className="jt-pulse" aria-label={label}>
    <b>{label}</b>
    <svg className="jt-pulse-cloth" viewBox={`0 0 ${stitches.length * STEP} 16`} height="16" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      {stitches.map(({ height, tone = 'ink' }, at) => {
        const tall = 5 + Math.min(1, height) * 8
        if (height <= 0) return <rect key={at} className="jt-pulse-quiet" x={at * STEP + 2} y={7} width={8} height={2} rx={1} />
        return <rect key={at} className={`jt-pulse-stitch ${toneOf(tone)}`} x={at * STEP + 1.5} y={8 - tall / 2} width={9} height={tall} rx={1.5} />
      })}
    </svg>
    <span className="jt-pulse-legend">
      {legend.map((entry) => (
        <span key={entry.label} className={toneOf(entry.tone)}>
          <i />
          {entry.label} <b>{entry.count}</b>
        </span>
      ))}
      {note && <span className="jt-pulse-note">{note}</span>}
    </span>
  </section>
)
