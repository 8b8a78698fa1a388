import { useLocale } from '@jangteo/mfe-kit'
import { ChevronRightIcon, Thumbs, Tile } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { unitsOf } from '../order/thread/steps.ts'
import { firstTitle, pictures } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'
import { OrderLog } from './order-log.tsx'
import css from './order-page.module.css'
import { addressOf, OrderSide } from './order-side.tsx'

/** On the phone what was ordered, and what happened, are rows that open. */
export const OrderFolds = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  return (
    <div className={css.folds}>
      <details className={css.fold}>
        <summary>
          <Thumbs sources={pictures(order)} size={40} />
          <span>
            <strong>{t.andMore(...firstTitle(order, locale))}</strong>
            <small>{[t.units(unitsOf(order)), addressOf(order)].filter(Boolean).join(', ')}</small>
          </span>
          <ChevronRightIcon className="jt-icon" aria-hidden />
        </summary>
        <OrderSide order={order} />
      </details>
      <details className={css.fold}>
        <summary>
          <strong>{t.whatHappened}</strong>
          <ChevronRightIcon className="jt-icon" aria-hidden />
        </summary>
        <Tile>
          <OrderLog order={order} />
        </Tile>
      </details>
    </div>
  )
}
