import { Changed } from '@jangteo/ui'
import { useEffect, useRef } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import css from './order-page.module.css'

/** Where the order is, in the customer's words: what is on its way says more than that the order stands. */
const whereItIs = ({ lifecycle, fulfilment }: Pick<OrderView, 'lifecycle' | 'fulfilment'>, t: ReturnType<typeof useWords>) =>
  lifecycle === 'CONFIRMED' && (fulfilment === 'PARTIAL' || fulfilment === 'SHIPPED')
    ? { title: t.onTheWay[fulfilment], note: t.onTheWayNote[fulfilment] }
    : { title: t.orderTitle[lifecycle], note: t.orderNote[lifecycle] }

/**
 * Number, state and what it means. `pending`: already cancelled here, not yet there, and read out, since the button that was pressed goes;
 * `refused`: it was not, so the old state comes back with a flash.
 */
export const OrderHead = ({ order, pending, refused }: { order: OrderView; pending: boolean; refused: boolean }) => {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (pending) heading.current?.focus()
  }, [pending])
  const { title, note } = whereItIs(pending ? { ...order, lifecycle: 'CANCELLED' } : order, t)
  return (
    <div className={pending ? css.pending : undefined}>
      <p className={css.number}>
        {t.orderNumber}
        <b>{order.number}</b>
      </p>
      <h1 ref={heading} className="jt-hero" tabIndex={-1}>
        <Changed value={title} own={!refused}>
          {title}
        </Changed>
      </h1>
      <p className={css.note}>{pending ? t.cancelling : note}</p>
    </div>
  )
}
