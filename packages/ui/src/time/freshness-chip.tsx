import type { ReactNode } from 'react'
import { Popover } from '../acting/popover.tsx'
import { classNames } from '../class-names.ts'

/** How old the page is: `live` ≤ 0.3 s, `late` above, `joining` again, or `down`. */
export type Freshness = 'live' | 'late' | 'joining' | 'down'

type FreshnessChipProps = {
  state: Freshness
  /** "실시간", "0.4초 늦음", "다시 잇는 중", "주문 쉬는 중". */
  label: string
  /** "0.06초", "14:32:08 것". */
  note?: string
  /** One tick for each feed. */
  feeds?: { part: string; state: Freshness }[]
  /** Opened by pressing the chip. */
  details?: ReactNode
  detailsLabel?: string
  className?: string
}

const Face = ({ label, note, feeds = [] }: FreshnessChipProps) => (
  <>
    <svg className="jt-fresh-ticks" width={feeds.length * 6 + 3} height="12" viewBox={`0 0 ${feeds.length * 6 + 3} 12`} aria-hidden="true">
      {feeds.map((feed, at) => (
        <path key={feed.part} className={`jt-fresh-${feed.state}`} d={`M${at * 6 + 1.4} 10.6 ${at * 6 + 4.8} 1.4`} />
      ))}
    </svg>
    <b>{label}</b>
    {note && <span className="jt-fresh-note">{note}</span>}
  </>
)

/** How fresh the page is. The caller holds each state for 2 s and announces only changes of state. */
export const FreshnessChip = (props: FreshnessChipProps) => {
  const {
    state,
    label,
    feeds = [
      { part: '1', state },
      { part: '2', state },
    ],
    details,
    detailsLabel,
    className,
  } = props
  const look = classNames('jt-fresh', `jt-fresh-is-${state}`, className)
  const face = <Face {...props} feeds={feeds} />
  if (!details) return <span className={look}>{face}</span>
  return (
    <Popover trigger={face} label={detailsLabel ?? label} className={look}>
      {details}
    </Popover>
  )
}
