import { classNames } from '../class-names.ts'
import { threadOf, type Part } from '../part.ts'

/** The three slanted ticks of a part; `loose` when it does not run. */
export const Ticks = ({ part, loose }: { part: Part; loose?: boolean }) => (
  <svg className={classNames('jt-ticks', threadOf(part), loose && 'jt-ticks-loose')} viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
    <path d={loose ? 'm1.4 8.6.9-2.6M3 4l.9-2.6M6.2 8.6l.9-2.6m.7-2 .9-2.6M10.6 8.6l.9-2.6m.7-2 .9-2.6' : 'M1.4 8.8 4 1.2M5.7 8.8l2.6-7.6M10 8.8l2.6-7.6'} />
  </svg>
)
