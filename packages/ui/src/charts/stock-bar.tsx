import { useId } from 'react'

type StockBarProps = {
  label: string
  /** Can be sold now. */
  available: number
  /** Held for orders. */
  reserved: number
  /** Warn at this many. */
  alarm?: number
  /** The end of the scale, the same for all rows of a list. */
  max: number
}

/** Sellable, then held (hatched), and the alarm line. A bar that does not fit the scale is cut, and its end says so. */
export const StockBar = ({ label, available, reserved, alarm, max }: StockBarProps) => {
  const hatch = useId()
  const x = (units: number) => (Math.max(0, Math.min(max, units)) / Math.max(1, max)) * 128
  return (
    <svg role="img" aria-label={label} className="jt-stock" width="128" height="10" viewBox="0 0 128 10">
      <pattern id={hatch} width="5" height="6" patternUnits="userSpaceOnUse" patternTransform="skewX(-28)">
        <rect className="jt-stock-held" width="3" height="6" />
      </pattern>
      <rect className="jt-bar-track" y="2" width="128" height="6" />
      <rect className="jt-stock-free" y="2" width={x(available)} height="6" />
      <rect y="2" x={x(available)} width={x(available + reserved) - x(available)} height="6" fill={`url(#${hatch})`} />
      {available + reserved > max && <path className="jt-stock-cut" d="M112 10 116 0M117 10 121 0" />}
      {alarm !== undefined && <rect className="jt-stock-alarm" x={Math.min(126, x(alarm))} width="2" height="10" />}
    </svg>
  )
}
