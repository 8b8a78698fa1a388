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
}

const STEP = 5
/** A feed that joins later finds its place kept: the chip does not grow. */
const FEEDS = 2
/** A tick's outline: this feed gives nothing. */
const hollow = (x: number) => `M${x + 1.1} 10.6 ${x + 5} 1.7a1.1 1.1 0 0 1 2 .8L${x + 3.1} 11.4a1.1 1.1 0 0 1-2-.8Z`

const Face = ({ label, note, feeds = [] }: FreshnessChipProps) => {
  const width = Math.max(feeds.length, FEEDS) * STEP + 4
  return (
    <>
      <svg className="jt-fresh-ticks" width={width} height="13" viewBox={`0 0 ${width} 13`} aria-hidden="true">
        {feeds.map((feed, at) => (
          <path
            key={feed.part}
            className={`jt-fresh-${feed.state}`}
            d={feed.state === 'down' ? hollow(at * STEP) : `M${at * STEP + 2} 11 ${at * STEP + 6} 2`}
          />
        ))}
      </svg>
      <b>{label}</b>
      {note && (
        <span className="jt-fresh-note" data-measured>
          {note}
        </span>
      )}
    </>
  )
}

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
  } = props
  const look = classNames('jt-fresh', `jt-fresh-is-${state}`)
  const face = <Face {...props} feeds={feeds} />
  if (!details) return <span className={look}>{face}</span>
  return (
    <Popover trigger={face} label={detailsLabel ?? label} className={look}>
      {details}
    </Popover>
  )
}
