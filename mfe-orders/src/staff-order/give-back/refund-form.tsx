import { formatMoney, minorDigits, useLocale } from '@jangteo/mfe-kit'
import { Notice, NumberField, TextField } from '@jangteo/ui'
import Undo2 from 'lucide-react/icons/undo-2'
import { type FormEvent, useState } from 'react'
import { ActForm } from '../acting/act-form.tsx'
import css from '../acting/acts.module.css'
import type { ActFormProps, Refusal } from '../acting/act.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { ChooseUnits } from '../acting/choose-units.tsx'
import { chosenLines } from '../acting/chosen-units.ts'
import { amountOf, missing, type RefundDraft, sentUnits } from './refund-draft.ts'

type RefundFormProps = ActFormProps<RefundDraft>

/** Sends the refund that is written; what is missing is said before anything is sent. */
const useRefund = ({ order, draft, onClose, send, busy, refused }: RefundFormProps) => {
  const t = useStaffWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const amount = amountOf(draft, order)
  const refund = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || refused) return
    const field = missing(draft, order)
    if (field || amount === null) return setRefusal({ text: '', path: field ?? 'amount' })
    const restock = chosenLines(draft.units, order, sentUnits)
    const reason = draft.reason.trim()
    const why = await send({ type: 'refund', amount, restock, reason }, t.refund.done(order.number), draft)
    setRefusal(why)
    if (!why) onClose()
  }
  const blamed = (field: 'amount' | 'reason' | 'restock') => refusal?.path?.startsWith(field)
  const elsewhere = refusal && !(['amount', 'reason', 'restock'] as const).some(blamed) ? refusal.text : null
  return { refund, amount, blamed, elsewhere }
}

type FieldProps = Pick<RefundFormProps, 'order' | 'draft' | 'onWrite'> & Pick<ReturnType<typeof useRefund>, 'amount' | 'blamed'>

/** The amount, as people write it, and why. */
const MoneyFields = ({ order, draft, onWrite, amount, blamed }: FieldProps) => {
  const t = useStaffWords()
  const locale = useLocale()
  const minor = 10 ** minorDigits(order.currency)
  const most = t.refund.most(formatMoney(order.refundable ?? 0, order.currency, locale))
  return (
    <>
      <NumberField
        size="staff"
        label={t.refund.amount}
        value={amount === null ? null : amount / minor}
        onChange={(written) => onWrite({ ...draft, amount: written === null ? null : Math.round(written * minor) })}
        format={{ maximumFractionDigits: minorDigits(order.currency) }}
        error={blamed('amount') ? most : undefined}
        hint={most}
      />
      <TextField
        size="staff"
        label={t.refund.reason}
        value={draft.reason}
        onChange={(reason) => onWrite({ ...draft, reason })}
        error={blamed('reason') && draft.reason.trim() === '' ? t.refund.noReason : undefined}
        maxLength={500}
        autoFocus
      />
    </>
  )
}

const Returned = ({ order, draft, onWrite, blamed }: FieldProps) => {
  const t = useStaffWords()
  return (
    <>
      <p className={css.label}>{t.refund.back}</p>
      <ChooseUnits
        order={order}
        choice={sentUnits}
        chosen={draft.units}
        onChoose={(units) => onWrite({ ...draft, units })}
        label={t.refund.back}
        wrong={blamed('restock') ? t.refund.tooMany : undefined}
      />
    </>
  )
}

/** How much goes back, what came back and why. */
export const RefundForm = (props: RefundFormProps) => {
  const { order, draft, onWrite, onClose, busy, refused } = props
  const t = useStaffWords()
  const locale = useLocale()
  const { refund, amount, blamed, elsewhere } = useRefund(props)
  const fields = { order, draft, onWrite, amount, blamed }
  return (
    <ActForm
      icon={Undo2}
      send={t.refund.send(amount === null ? undefined : formatMoney(amount, order.currency, locale))}
      {...{ busy, refused, onClose }}
      onSubmit={refund}
    >
      <MoneyFields {...fields} />
      <Returned {...fields} />
      {elsewhere && <Notice tone="madder">{elsewhere}</Notice>}
    </ActForm>
  )
}
