import { classNames } from '../class-names.ts'

type StopSliderProps = {
  label: string
  /** Rising, e.g. 0 1 5 10 25 50 100; they stand at equal distances. */
  stops: number[]
  value: number
  onChange: (value: number) => void
  format: (value: number) => string
}

/** Chooses one of fixed stops; arrow keys go from stop to stop. Changes nothing by itself: a button beside it does. */
export const StopSlider = ({ label, stops, value, onChange, format }: StopSliderProps) => {
  const at = Math.max(0, stops.indexOf(value))
  return (
    <div className="jt-slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={format(value)}
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        style={{ '--share': at / (stops.length - 1) }}
        onChange={(event) => onChange(stops[event.target.valueAsNumber] ?? value)}
      />
      <div className="jt-slider-stops" aria-hidden="true">
        {stops.map((stop, index) => (
          <span key={stop} className={classNames(index === at && 'jt-slider-now')}>
            {format(stop)}
          </span>
        ))}
      </div>
    </div>
  )
}
