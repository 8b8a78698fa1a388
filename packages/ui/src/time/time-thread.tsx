import type { ReactNode } from 'react'

/** One station of a thread. */
export type ThreadStep = {
  id: string
  label: ReactNode
  state: 'done' | 'now' | 'future' | 'failed'
  /** When it was, or how long it took. */
  time?: ReactNode
  /** What is usual, when it ends at the latest. */
  note?: ReactNode
}

type TimeThreadProps = {
  label: string
  steps: ThreadStep[]
  /** `across` on wide pages, `down` on narrow ones, `small` in tiles and lists, `bars` on the phone's home. */
  look?: 'across' | 'down' | 'small' | 'bars'
  /** How much of the running step is over, 0 to 1. */
  progress?: number
}

const Knot = ({ state }: Pick<ThreadStep, 'state'>) => (
  <svg className="jt-knot" viewBox="0 0 22 22" aria-hidden="true">
    {state === 'now' && <circle className="jt-knot-halo" cx="11" cy="11" r="15" />}
    <circle className="jt-knot-ring" cx="11" cy="11" r="9.6" />
    {state === 'done' && <path d="m6.8 11.3 2.9 2.9 5.6-6.2" />}
    {state === 'now' && <circle className="jt-knot-core" cx="11" cy="11" r="3.4" />}
    {state === 'failed' && <path d="m7.6 7.6 6.8 6.8m0-6.8-6.8 6.8" />}
  </svg>
)

/** How far something has come: done is a solid thread, now has a halo, the future is a basting stitch. */
export const TimeThread = ({ label, steps, look = 'down', progress = 0.5 }: TimeThreadProps) => (
  <ol className={`jt-thread jt-thread-${look}`} aria-label={label} style={{ '--progress': progress }}>
    {steps.map((step) => (
      <li key={step.id} className={`jt-step jt-step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
        {look !== 'bars' && <Knot state={step.state} />}
        <span className="jt-step-label">{step.label}</span>
        {step.time && <span className="jt-step-time">{step.time}</span>}
        {step.note && <span className="jt-step-note">{step.note}</span>}
      </li>
    ))}
  </ol>
)
