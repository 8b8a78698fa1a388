import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { Changed, Glyph, Panel, type StatusGlyph } from '@jangteo/ui'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './money.module.css'

type Entry = { id: string; glyph: StatusGlyph; text: string; amount: number | null }

/** What the payment provider answered so far. */
export const LedgerPanel = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const locale = useLocale()
  if (order.total === null) return null
  const times = (type: string) => order.timeline.filter((entry) => entry.type === type).length
  const sum = (type: string) => order.timeline.reduce((all, entry) => (entry.type === type ? all + (entry.amount ?? 0) : all), 0)
  const refunding = sum('refund-requested') - sum('payment-refunded') - sum('refund-declined')
  const entry = (id: string, there: boolean, glyph: StatusGlyph, text: string, amount: number | null): Entry[] => (there ? [{ id, glyph, text, amount }] : [])
  const entries = [
    ...entry('authorized', times('payment-authorized') > 0, 'running', t.paid.authorized, order.total),
    ...entry('lowered', times('lines-cancelled') > 0, 'ended', t.ledger.lowered, -sum('lines-cancelled')),
    ...entry('captured', times('payment-captured') > 0, 'done', t.paid.captured(times('payment-captured')), order.captured),
    ...entry('refunded', (order.refunded ?? 0) > 0, 'returned', t.paid.refunded, -(order.refunded ?? 0)),
    ...entry('refunding', refunding > 0, 'waiting', t.ledger.refunding, -refunding),
    ...entry('refund-declined', times('refund-declined') > 0, 'refused', t.ledger.declined(times('refund-declined')), null),
    ...entry('voided', times('payment-voided') > 0, 'ended', t.paid.voided, null),
    ...entry('declined', times('payment-declined') > 0, 'refused', t.paid.declined, null),
  ]
  return (
    <Panel title={t.payments} actions={<span>{t.practice}</span>}>
      {entries.length === 0 && <p className={css.none}>{t.noPayments}</p>}
      <ul className={css.ledger}>
        {entries.map(({ id, glyph, text, amount }) => (
          <li key={id}>
            <Glyph shape={glyph} />
            <span>{text}</span>
            {amount !== null && <Changed value={amount}>{formatNumber(amount, locale)}</Changed>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
