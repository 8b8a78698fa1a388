import { formatDateTime, formatNumber, isSameDay, useLocale, useNow } from '@jangteo/mfe-kit'
import { type Column, Thumbs, useMedia } from '@jangteo/ui'
import { useMemo } from 'react'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../../order/axes.tsx'
import type { OrderSort } from '../../order/order.graphql.ts'
import type { OrderView } from '../../order/order-fields.ts'
import { firstTitle, pictures } from '../../order/titles.ts'
import { useWords } from '../../words/use-words.ts'
import type { LookedFor } from '../filters/looked-for.ts'
import { Flags } from '../flags.tsx'
import css from '../staff-orders.module.css'
import { WhoIsOn } from '../who-is-on.tsx'

/** Today's orders show the second, older ones their day. */
const PlacedAt = ({ at }: { at: string }) => {
  const locale = useLocale()
  return <span className={css.time}>{formatDateTime(at, locale, isSameDay(at, useNow(60_000)) ? 'time' : 'datetime')}</span>
}

/** What a press on a head asks for next, by how the list is sorted now. */
const byTime: Record<OrderSort, string> = { NEWEST: 'oldest', OLDEST: '', TOTAL_DOWN: '', TOTAL_UP: '' }
const byAmount: Record<OrderSort, string> = { NEWEST: 'dearest', OLDEST: 'dearest', TOTAL_DOWN: 'cheapest', TOTAL_UP: '' }
const arrow = (sort: OrderSort, down: OrderSort, up: OrderSort) => (sort === down ? 'down' : sort === up ? 'up' : undefined)

type Asked = { seesMoney: boolean; sort: OrderSort; look: (change: LookedFor) => void }

/** Columns of the list. Those who may not see money and customers (warehouse) get none for them. */
export const useColumns = ({ seesMoney, sort, look }: Asked): Column<OrderView>[] => {
  const t = useWords()
  const locale = useLocale()
  const rest = useMedia('(min-width: 640px)') ? 'second' : 'hide'
  return useMemo(() => {
    const wide = (ko: number, en: number) => (locale === 'ko' ? ko : en)
    const columns: (Column<OrderView> | false)[] = [
      { id: 'number', head: t.head.number, cell: (order) => order.number, width: 84, strong: true, fold: 'first' },
      {
        id: 'time',
        head: t.head.time,
        cell: (order) => <PlacedAt at={order.placedAt} />,
        width: 112,
        sort: arrow(sort, 'NEWEST', 'OLDEST'),
        onSort: () => look({ sort: byTime[sort] }),
      },
      seesMoney && { id: 'customer', head: t.head.customer, cell: (order) => <bdi>{order.customer?.name}</bdi>, width: 104, fold: 'second' },
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
        width: wide(84, 108),
        fold: 'first',
      },
      {
        id: 'payment',
        head: t.head.payment,
        cell: (order) => <PaymentMark order={order} />,
        value: (order) => order.payment,
        width: wide(104, 132),
        fold: rest,
      },
      {
        id: 'fulfilment',
        head: t.head.fulfilment,
        cell: (order) => <FulfilmentMark order={order} />,
        value: (order) => order.fulfilment,
        width: wide(104, 128),
        fold: rest,
      },
      seesMoney && {
        id: 'amount',
        head: t.head.amount,
        cell: (order) => (order.total === null ? '' : formatNumber(order.total, locale)),
        width: 96,
        align: 'end',
        sort: arrow(sort, 'TOTAL_DOWN', 'TOTAL_UP'),
        onSort: () => look({ sort: byAmount[sort] }),
        strong: true,
        fold: 'first',
      },
      { id: 'flags', head: t.flags, cell: (order) => <Flags order={order} />, width: 156, fold: 'second' },
      {
        id: 'presence',
        head: <span className="jt-out-of-sight">{t.presence}</span>,
        cell: (order) => <WhoIsOn id={order.id} />,
        width: 36,
        align: 'end',
        fold: 'first',
      },
    ]
    return columns.filter((column) => column !== false)
  }, [t, locale, seesMoney, rest, sort, look])
}
