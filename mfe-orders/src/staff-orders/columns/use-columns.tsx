import { formatDateTime, formatNumber, isSameDay, type Locale, useLocale, useNow } from '@jangteo/mfe-kit'
import { type Column, Thumbs, useMedia } from '@jangteo/ui'
import { type ComponentType, useMemo } from 'react'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../../order/axes.tsx'
import type { OrderSort } from '../../order/order.graphql.ts'
import type { OrderView } from '../../order/order-fields.ts'
import { firstTitle, pictures } from '../../order/titles.ts'
import { useStaffWords, type StaffWords } from '../../words/use-staff-words.ts'
import type { LookedFor } from '../filters/looked-for.ts'
import { Flags } from '../flags.tsx'
import css from '../staff-orders.module.css'
import { WhoIsOn } from '../who-is-on.tsx'

/** Today's orders show the second, older ones their day. */
const PlacedAt = ({ at }: { at: string }) => {
  const locale = useLocale()
  return <span className={css.time}>{formatDateTime(at, locale, isSameDay(at, useNow(60_000)) ? 'time' : 'datetime')}</span>
}

/** What was ordered, pictured and named by the first of it. */
const Goods = ({ order }: { order: OrderView }) => (
  <span className={css.goods}>
    <Thumbs sources={pictures(order)} />
    <span>{useStaffWords().andMore(...firstTitle(order, useLocale()))}</span>
  </span>
)

/** What a press on a head asks for next, by how the list is sorted now. */
const byTime: Record<OrderSort, string> = { NEWEST: 'oldest', OLDEST: '', TOTAL_DOWN: '', TOTAL_UP: '' }
const byAmount: Record<OrderSort, string> = { NEWEST: 'dearest', OLDEST: 'dearest', TOTAL_DOWN: 'cheapest', TOTAL_UP: '' }

const axis = (id: 'lifecycle' | 'payment' | 'fulfilment', Mark: ComponentType<{ order: OrderView }>) => ({
  id,
  cell: (order: OrderView) => <Mark order={order} />,
  value: (order: OrderView) => order[id],
})

type Asked = { seesMoney: boolean; sort: OrderSort; look: (change: LookedFor) => void }
type Seen = { t: StaffWords; locale: Locale; rest: 'second' | 'hide' }

const columnsOf = ({ seesMoney, sort, look, t, locale, rest }: Asked & Seen): Column<OrderView>[] => {
  const wide = (ko: number, en: number) => (locale === 'ko' ? ko : en)
  const sortable = (down: OrderSort, up: OrderSort, next: Record<OrderSort, string>) => ({
    sort: sort === down ? ('down' as const) : sort === up ? ('up' as const) : undefined,
    onSort: () => look({ sort: next[sort] }),
  })
  const columns: (Column<OrderView> | false)[] = [
    { id: 'number', head: t.head.number, cell: (order) => order.number, width: 84, strong: true, fold: 'first' },
    { id: 'time', head: t.head.time, cell: (order) => <PlacedAt at={order.placedAt} />, width: 112, ...sortable('NEWEST', 'OLDEST', byTime) },
    seesMoney && { id: 'customer', head: t.head.customer, cell: (order) => <bdi>{order.customer?.name}</bdi>, width: 104, fold: 'second' },
    { id: 'goods', head: t.head.goods, cell: (order) => <Goods order={order} />, width: 'fill', fold: 'second' },
    { ...axis('lifecycle', LifecycleMark), head: t.head.lifecycle, width: wide(84, 108), fold: 'first' },
    { ...axis('payment', PaymentMark), head: t.head.payment, width: wide(104, 132), fold: rest },
    { ...axis('fulfilment', FulfilmentMark), head: t.head.fulfilment, width: wide(104, 128), fold: rest },
    seesMoney && {
      id: 'amount',
      head: t.head.amount,
      cell: (order) => (order.total === null ? '' : formatNumber(order.total, locale)),
      width: 96,
      align: 'end',
      strong: true,
      fold: 'first',
      ...sortable('TOTAL_DOWN', 'TOTAL_UP', byAmount),
    },
    { id: 'flags', head: t.flags, cell: (order) => <Flags order={order} />, width: wide(156, 204), fold: 'second' },
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
}

/** Columns of the list. Those who may not see money and customers (warehouse) get none for them. */
export const useColumns = ({ seesMoney, sort, look }: Asked): Column<OrderView>[] => {
  const t = useStaffWords()
  const locale = useLocale()
  const rest = useMedia('(min-width: 640px)') ? 'second' : 'hide'
  return useMemo(() => columnsOf({ seesMoney, sort, look, t, locale, rest }), [t, locale, seesMoney, rest, sort, look])
}
