import { problemOf } from '@jangteo/contracts/orders/order'
import { formatNumber, useLocale, useNow } from '@jangteo/mfe-kit'
import { Glyph, LeftRows, Tag } from '@jangteo/ui'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { use } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './staff-orders.module.css'

/** What the order waits for, and how long at most. */
const Waiting = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const seconds = Math.ceil((Date.parse(order.deadlineAt) - useNow(1000)) / 1000)
  const left = t.seconds(formatNumber(Math.max(0, seconds), locale))
  const words = t.waitsFor[order.timeline.some(({ type }) => type === 'stock-reserved') ? 'payment' : 'stock']
  return (
    <span className={css.waits}>
      <Glyph shape="waiting" />
      <span>{seconds <= 0 ? words.over : words.left(left)}</span>
    </span>
  )
}

/** The one thing to know about a row: it left, it waits, or why it failed. */
export const Flags = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const problem = problemOf(order)
  const why = order.rejection ? t.why[order.rejection.code] : problem && t.problem[problem]
  if (use(LeftRows).has(order.id)) return <Tag>{t.noLonger}</Tag>
  if (order.lifecycle === 'PLACED') return <Waiting order={order} />
  if (!why) return null
  return (
    <span className={css.failed}>
      <CircleAlert className="jt-icon" aria-hidden />
      <span>{why}</span>
    </span>
  )
}
