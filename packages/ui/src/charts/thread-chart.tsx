import { classNames } from '../class-names.ts'
import { threadOf, type Part } from '../part.ts'

type ThreadChartProps = {
  label: string
  /** Stitches: when (0 oldest … 1 now), how long (0…1), and whether it was taken back. */
  rows: { part: Part; count: string; stitches: { id: string; at: number; length: number; broken?: boolean; note?: string }[] }[]
  /** Words under the axis at equal distances, oldest first. */
  ticks: string[]
  /** Word at the line of now. */
  now?: string
}

const Stitch = ({ at, length, broken, note }: ThreadChartProps['rows'][number]['stitches'][number]) => {
  const tall = 6 + Math.min(1, length) * 14
  return (
    <svg className={classNames('jt-deploy', broken && 'jt-deploy-broken')} x={`${at * 100}%`} overflow="visible">
      <path d={`M${-tall * 0.18} ${14 + tall / 2}L${tall * 0.18} ${14 - tall / 2}`}>{note && <title>{note}</title>}</path>
    </svg>
  )
}

/** Deployments as stitches on a thread for each part: one stitch each, as long as its time to live. */
export const ThreadChart = ({ label, rows, ticks, now }: ThreadChartProps) => (
  <figure className="jt-deploys" role="img" aria-label={label}>
    {rows.map((row) => (
      <div key={row.part} className={threadOf(row.part)}>
        <p>
          <b>{row.part}</b> <span>{row.count}</span>
        </p>
        <svg height="28" width="100%">
          <line x1="0" x2="100%" y1="14" y2="14" />
          {row.stitches.map((stitch) => (
            <Stitch key={stitch.id} {...stitch} />
          ))}
        </svg>
      </div>
    ))}
    <div className="jt-deploys-ticks">
      {ticks.map((tick) => (
        <span key={tick}>{tick}</span>
      ))}
    </div>
    {now && <span className="jt-deploys-now">{now}</span>}
  </figure>
)
