import { toneOf, type Tone } from '../part.ts'

/** One share (0 to 1) as a bar of its true length. Decoration unless it has a label. */
export const Bar = ({ share, tone = 'ink', label }: { share: number; tone?: Tone; label?: string }) => (
  <svg
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
    className={`jt-bar ${toneOf(tone)}`}
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
  >
    <rect className="jt-bar-track" width="100" height="6" />
    <rect className="jt-bar-share" width={Math.max(0, Math.min(1, share)) * 100} height="6" />
  </svg>
)

/** The fate of one unit. */
export type UnitFate = 'done' | 'underway' | 'back' | 'cancelled' | 'held' | 'open'

/** What became of each unit of a line: arrived, on its way, come back, cancelled, set aside, still open. */
export const UnitBar = ({ label, units }: { label: string; units: UnitFate[] }) => {
  const wide = 100 / Math.max(1, units.length)
  return (
    <span role="img" aria-label={label} className="jt-units">
      {units.slice(0, 24).map((unit, at) => (
        <i key={at} className={`jt-unit jt-unit-${unit}`} style={{ '--wide': `${wide}%` }} />
      ))}
    </span>
  )
}
