import { formatDateTime, formatMoney, Link, useLocale } from '@jangteo/mfe-kit'
import { Thumbs } from '@jangteo/ui'
import { FulfilmentMark, LifecycleMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { firstTitle, pictures } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'
import css from './my-orders.module.css'

export const OrderCard = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const locale = useLocale()
  return (
    <Link href={`/orders/o/${order.id}`} className={css.card}>
      <Thumbs sources={pictures(order)} size={40} />
      <span className={css.name}>
        <strong>{t.andMore(...firstTitle(order, locale))}</strong>
        <small>
          {order.number} · {formatDateTime(order.placedAt, locale, 'datetime')}
        </small>
      </span>
      {order.fulfilment === 'NONE' ? <LifecycleMark order={order} /> : <FulfilmentMark order={order} />}
      <span className={css.amount}>{order.total === null ? '' : formatMoney(order.total, order.currency, locale)}</span>
    </Link>
  )
}
