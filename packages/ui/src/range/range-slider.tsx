type RangeSliderProps = {
  label: string
  /** The whole scale. */
  from: number
  to: number
  step?: number
  value: [number, number]
  onChange: (value: [number, number]) => void
  /** Names of the two handles. */
  labels: [string, string]
  /** How many fall in each of equally wide steps of the scale. */
  bars?: number[]
  format?: (value: number) => string
}

const Bars = ({ bars, from, to, value }: Required<Pick<RangeSliderProps, 'bars' | 'from' | 'to' | 'value'>>) => {
  const most = Math.max(1, ...bars)
  const wide = (to - from) / bars.length
  const inside = (at: number) => from + (at + 1) * wide > value[0] && from + at * wide < value[1]
  return (
    <svg className="jt-range-bars" viewBox={`0 0 ${bars.length * 10} 40`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * 40)
        return <rect key={at} className={inside(at) ? 'jt-range-in' : undefined} x={at * 10 + 0.5} y={40 - height} width={9} height={height} />
      })}
    </svg>
  )
}

/** Two ends of a scale, over the distribution of what lies between. */
export const RangeSlider = ({ label, from, to, step = 1, value, onChange, labels, bars, format = String }: RangeSliderProps) => {
  const share = (amount: number) => (to === from ? 0 : (amount - from) / (to - from))
  return (
    <div role="group" aria-label={label} className="jt-range">
      {bars && <Bars bars={bars} from={from} to={to} value={value} />}
      <div className="jt-range-track" style={{ '--from': share(value[0]), '--to': share(value[1]) }}>
        {([0, 1] as const).map((end) => (
          <input
            key={end}
            type="range"
            aria-label={labels[end]}
            aria-valuetext={format(value[end])}
            min={from}
            max={to}
            step={step}
            value={value[end]}
            onChange={(event) => {
              const next = event.target.valueAsNumber
              onChange(end === 0 ? [Math.min(next, value[1]), value[1]] : [value[0], Math.max(next, value[0])])
            }}
          />
        ))}
      </div>
    </div>
  )
}
