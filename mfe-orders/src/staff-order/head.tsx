import { formatDateTime, isSameDay, navigate, useLocale, useNow } from '@jangteo/mfe-kit'
import { Changed, IconButton, useHotkey } from '@jangteo/ui'
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import { use, useState } from 'react'
import { FulfilmentMark, LifecycleMark, PaymentMark } from '../order/axes.tsx'
import type { OrderView } from '../order/order-fields.ts'
import { neighbours, readWalk } from '../order/walk/walk.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { Unsure } from './acting/unsure.ts'
import css from './head.module.css'

/** On to the next order of the list one came from, or back to the one before; `K` and `J` do so too. Going back still leads to the list. */
const Walking = ({ id }: { id: string }) => {
  const t = useStaffWords()
  const [{ before, after }] = useState(() => neighbours(readWalk(), id))
  const go = (to: string | undefined) => to && navigate(`/orders/manage/${to}`, { replace: true })
  useHotkey('k', () => go(before), before !== undefined)
  useHotkey('j', () => go(after), after !== undefined)
  if (!before && !after) return null
  const look = { size: 'toolbar', className: css.step } as const
  return (
    <span className={css.walk}>
      <IconButton {...look} label={t.walk.before} icon={ChevronUp} disabled={!before} aria-keyshortcuts="K" onClick={() => go(before)} />
      <IconButton {...look} label={t.walk.after} icon={ChevronDown} disabled={!after} aria-keyshortcuts="J" onClick={() => go(after)} />
    </span>
  )
}

/** Number, the three axes (each shows when it changes), when it was placed, the way through the list. */
export const Head = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const now = useNow(60_000)
  const known = use(Unsure)
  const today = isSameDay(order.placedAt, now)
  const placed = today ? t.todayAt(formatDateTime(order.placedAt, locale, 'time')) : formatDateTime(order.placedAt, locale, 'datetime')
  const look = (axis: 'lifecycle' | 'payment' | 'fulfilment') => (known && known[axis] !== order[axis] ? css.unsure : undefined)
  return (
    <div className={css.head}>
      <h1 className="jt-staff-page">{order.number}</h1>
      <Changed value={order.lifecycle} own={known !== null} className={look('lifecycle')}>
        <LifecycleMark order={order} boxed={t.head.lifecycle} />
      </Changed>
      <Changed value={order.payment} own={known !== null} className={look('payment')}>
        <PaymentMark order={order} boxed={t.head.payment} />
      </Changed>
      <Changed value={order.fulfilment} own={known !== null} className={look('fulfilment')}>
        <FulfilmentMark order={order} boxed={t.head.fulfilment} />
      </Changed>
      <span className={css.placed}>{t.at(placed, order.version)}</span>
      <Walking id={order.id} />
    </div>
  )
}
