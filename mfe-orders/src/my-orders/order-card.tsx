import { formatDateTime, formatMoney, Link, useLocale } from '@jangteo/mfe-kit'
import { Button, Thumbs } from '@jangteo/ui'
import { FulfilmentMark, LifecycleMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { OrderThread } from '../order/thread/order-thread.tsx'
import { firstTitle, pictures } from '../order/titles.ts'
import { useAgain } from '../order/use-again.ts'
import { useWords } from '../words/use-words.ts'
import css from './my-orders.module.css'

/** One order: while it is on its way with its thread, afterwards with how it ended and the way to have it again. */
export const OrderCard = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  const again = useAgain(order)
  const stands = order.lifecycle === 'PLACED' || order.lifecycle === 'CONFIRMED'
  return (
    <article className={css.card}>
      <Thumbs sources={pictures(order)} size={40} />
      <h2 className={css.name}>
        <Link href={`/orders/o/${order.id}`}>
          <bdi>{t.andMore(...firstTitle(order, locale))}</bdi>
        </Link>
        <small>
          {order.number} · {formatDateTime(order.placedAt, locale, 'datetime')}
        </small>
      </h2>
      <div className={css.state}>
        {stands ? <OrderThread order={order} look="bars" /> : order.fulfilment === 'NONE' ? <LifecycleMark order={order} /> : <FulfilmentMark order={order} />}
      </div>
      <span className={css.amount}>{order.total === null ? '' : formatMoney(order.total, order.currency, locale)}</span>
      {!stands && <span className={css.again}>{again && <Button onClick={again}>{t.again}</Button>}</span>}
    </article>
  )
}
