import { formatDateTime, formatNumber, useLocale, useNow } from '@jangteo/mfe-kit'
import { type Column, Thumbs, useMedia } from '@jangteo/ui'
import { useMemo } from 'react'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../../order/axes.tsx'
import type { OrderView } from '../../order/order-fields.ts'
import { firstTitle, pictures } from '../../order/titles.ts'
import { useWords } from '../../words/use-words.ts'
import { Flags } from '../flags.tsx'
import css from '../staff-orders.module.css'

/** Today's orders show the second, older ones their day. */
const PlacedAt = ({ at }: { at: string }) => {
  const locale = useLocale()
  const day = (time: number | string) => formatDateTime(time, locale, 'date')
  return <span className={css.time}>{day(at) === day(useNow(60_000)) ? formatDateTime(at, locale, 'time') : formatDateTime(at, locale, 'datetime')}</span>
}

/** Columns of the list. Those who may not see money and customers (warehouse) get none for them. */
export const useColumns = (seesMoney: boolean): Column<OrderView>[] => {
  const t = useWords()
  const locale = useLocale()
  const rest = useMedia('(min-width: 640px)') ? 'second' : 'hide'
  return useMemo(() => {
    const columns: (Column<OrderView> | false)[] = [
      { id: 'number', head: t.head.number, cell: (order) => order.number, width: 84, strong: true, fold: 'first' },
      { id: 'time', head: t.head.time, cell: (order) => <PlacedAt at={order.placedAt} />, width: 112, sort: 'down' },
      seesMoney && { id: 'customer', head: t.head.customer, cell: (order) => order.customer?.name ?? '', width: 112, fold: 'second' },
      {
        id: 'goods',
        head: t.head.goods,
        cell: (order) => (
          <span className={css.goods}>
            <Thumbs sources={pictures(order)} />
            <span>{t.andMore(...firstTitle(order, locale))}</span>
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
        width: 100,
        fold: 'first',
      },
      { id: 'payment', head: t.head.payment, cell: (order) => <PaymentMark order={order} />, value: (order) => order.payment, width: 124, fold: rest },
      {
        id: 'fulfilment',
        head: t.head.fulfilment,
        cell: (order) => <FulfilmentMark order={order} />,
        value: (order) => order.fulfilment,
        width: 124,
        fold: rest,
      },
      seesMoney && {
        id: 'amount',
        head: t.head.amount,
        cell: (order) => (order.total === null ? '' : formatNumber(order.total, locale)),
        width: 96,
        align: 'end',
        strong: true,
        fold: 'first',
      },
      { id: 'flags', head: t.flags, cell: (order) => <Flags order={order} />, width: 148, fold: 'second' },
    ]
    return columns.filter((column) => column !== false)
  }, [t, locale, seesMoney, rest])
}
