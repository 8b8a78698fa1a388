import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Changed, Facts, Panel } from '@jangteo/ui'
import Check from 'lucide-react/icons/check'
import CircleAlert from 'lucide-react/icons/circle-alert'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './money.module.css'
import { type Bill, billOf } from './money.ts'

/** Which promises this order's figures keep; one that is broken is said first. */
const Vows = ({ invariants }: Pick<Bill, 'invariants'>) => {
  const t = useStaffWords()
  const broken = invariants.filter(({ kept }) => !kept)
  const shown = (broken.length > 0 ? broken : invariants).map(({ id }) => t.invariants[id].replaceAll(' ', '\u00a0')).join(', ')
  return (
    <p className={broken.length > 0 ? css.broken : css.kept}>
      {broken.length > 0 ? <CircleAlert className="jt-icon" aria-hidden /> : <Check className="jt-icon" aria-hidden />}
      {broken.length > 0 ? `${t.broken}: ${shown}` : shown}
    </p>
  )
}

/** The order's money, line under line, as it adds up. */
export const MoneyPanel = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const bill = billOf(order)
  if (!bill) return null
  const { goods, letGo, due, authorized, captured, refunded, toCapture, invariants } = bill
  const figure = (minor: number, less = false) => (
    <Changed value={minor}>
      {less && minor > 0 ? '−' : ''}
      {formatNumber(minor, locale)}
    </Changed>
  )
  const ended = order.lifecycle === 'REJECTED' || order.lifecycle === 'EXPIRED'
  const rows = [
    { label: t.bill.goods, value: figure(goods) },
    ...(letGo > 0 ? [{ label: t.lifecycle[ended ? order.lifecycle : 'CANCELLED'], value: figure(letGo, true) }] : []),
    { label: t.bill.due, value: figure(due), strong: true, rule: true },
    { label: t.bill.authorized, value: figure(authorized) },
    { label: t.bill.captured, value: figure(captured) },
    { label: t.bill.refunded, value: figure(refunded, true) },
    { label: t.bill.toCapture, value: figure(toCapture), strong: true },
  ]
  return (
    <Panel title={t.money} actions={<span>{order.currency}</span>} foot={<Vows invariants={invariants} />}>
      <Facts figures rows={rows} />
    </Panel>
  )
}
