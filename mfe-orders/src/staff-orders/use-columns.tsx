import { formatDateTime, formatNumber, useLocale } from '@jangteo/mfe-kit'
import { type Column, Thumbs } from '@jangteo/ui'
import { useMemo } from 'react'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { firstTitle, pictures } from '../order/titles.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-orders.module.css'

/** Columns of the list. Those who may not see money and customers (warehouse) get none for them. */
export const useColumns = (seesMoney: boolean): Column<OrderView>[] => {
  const t = useWords()
  const locale = useLocale()
  return useMemo(() => {
    const columns: (Column<OrderView> | false)[] = [
      { id: 'number', head: t.head.number, cell: (order) => order.number, width: 88, strong: true, fold: 'first' },
      { id: 'time', head: t.head.time, cell: (order) => formatDateTime(order.placedAt, locale, 'datetime'), width: 150, sort: 'down' },
      seesMoney && { id: 'customer', head: t.head.customer, cell: (order) => order.customer?.name ?? '', width: 130, fold: 'second' },
      {
        id: 'goods',
        head: t.head.goods,
        cell: (order) => (
          <span className={css.goods}>
            <Thumbs sources={pictures(order)} />
            {t.andMore(...firstTitle(order, locale))}
          </span>
        ),
        width: 'fill',
        fold: 'second',
      },
      {
        id: 'lifecycle',
        head: t.head.lifecycle,
        cell: (order) => <LifecycleMark order={order} />,
        value: (order) => order.lifecycle,
        width: 110,
        fold: 'first',
      },
      { id: 'payment', head: t.head.payment, cell: (order) => <PaymentMark order={order} />, value: (order) => order.payment, width: 110 },
      { id: 'fulfilment', head: t.head.fulfilment, cell: (order) => <FulfilmentMark order={order} />, value: (order) => order.fulfilment, width: 110 },
      seesMoney && {
        id: 'amount',
        head: t.head.amount,
        cell: (order) => (order.total === null ? '' : formatNumber(order.total, locale)),
        width: 110,
        align: 'end',
        strong: true,
        fold: 'first',
      },
    ]
    return columns.filter((column) => column !== false)
  }, [t, locale, seesMoney])
}
