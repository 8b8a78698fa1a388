import { toneOf, type Tone } from '../part.ts'

/** Path through values at equal distances, scaled into a box; empty for fewer than two values. */
export const linePath = (values: number[], width: number, height: number): string => {
  if (values.length < 2) return ''
  const most = Math.max(...values)
  const least = Math.min(0, ...values)
  const span = most - least || 1
  const point = (value: number, at: number) => `${((at / (values.length - 1)) * width).toFixed(1)} ${(height - ((value - least) / span) * height).toFixed(1)}`
  return `M${values.map(point).join('L')}`
}

/** A small line without axes; `label` says what it shows. */
export const Sparkline = ({
  label,
  values,
  tone = 'plain',
  width = 92,
  height = 20,
}: {
  label: string
  values: number[]
  tone?: Tone
  width?: number
  height?: number
}) => (
  <svg role="img" aria-label={label} className={`jt-spark ${toneOf(tone)}`} width={width} height={height} viewBox={`-1 -1 ${width + 2} ${height + 2}`}>
    <path d={linePath(values, width, height)} />
  </svg>
)
