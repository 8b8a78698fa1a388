import type { PulseSeries } from '@jangteo/mfe-kit'

/** Seconds that the strip shows. */
export const SPAN = 60
/** So many in one second reach the full height. */
const FULL = 4

type Stitch = { height: number; tone: PulseSeries['tone'] }

/**
 * The last minute, one stitch a second, oldest first: as high as all that happened in it, in the tone of its rarest kind. `counts` are of
 * exactly what is drawn. The newest second wins over a clock that is behind it.
 * @param now Unix milliseconds.
 */
export const stitchesOf = (series: readonly PulseSeries[], now: number): { stitches: Stitch[]; counts: number[] } => {
  const newest = Math.max(Math.floor(now / 1000), ...series.flatMap(({ seconds }) => seconds.map(([second]) => second)))
  const rows = series.map(({ seconds }) => {
    const bySecond = new Map(seconds)
    return Array.from({ length: SPAN }, (_, i) => bySecond.get(newest - SPAN + 1 + i) ?? 0)
  })
  const counts = rows.map((row) => row.reduce((sum, n) => sum + n, 0))
  const rarestFirst = series.map((_, i) => i).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
  const stitches = Array.from({ length: SPAN }, (_, i) => {
    const kind = rarestFirst.find((at) => rows[at]?.[i])
    const all = rows.reduce((sum, row) => sum + (row[i] ?? 0), 0)
    return { height: Math.min(1, all / FULL), tone: kind === undefined ? ('ink' as const) : (series[kind]?.tone ?? 'ink') }
  })
  return { stitches, counts }
}
