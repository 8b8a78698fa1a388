import { classNames } from '../class-names.ts'
import { Changed, Diamond } from './changed.tsx'
import { splitUnit } from './split-unit.ts'

type MoneyProps = {
  /** As shown, e.g. `37,800원` or `₩37,800`. */
  text: string
  /** Compared to find a change; the text itself when missing. */
  value?: number
  /** The value before, struck through. */
  was?: string
  /** One sentence about the change, after a diamond. */
  news?: string
  size?: 'list' | 'card' | 'buy' | 'figure'
  own?: boolean
  className?: string
}

/** An amount that shows when it changes. */
export const Money = ({ text, value, was, news, size = 'list', own, className }: MoneyProps) => {
  const { figure, unit } = splitUnit(text)
  return (
    <span className={classNames('jt-money', `jt-money-${size}`, className)}>
      <Changed value={value ?? text} own={own} className="jt-money-now">
        {figure}
        {unit && <span className="jt-money-unit">{unit}</span>}
      </Changed>
      {was && <s className="jt-money-was">{was}</s>}
      {news && (
        <span className="jt-money-news">
          <Diamond />
          {news}
        </span>
      )}
    </span>
  )
}

/** A price as customers see it; `from` stands before it where variants differ. */
export const Price = ({ from, ...money }: MoneyProps & { from?: string }) => (
  <span className="jt-price">
    <Money size="card" {...money} />
    {from && <span className="jt-price-from">{from}</span>}
  </span>
)
