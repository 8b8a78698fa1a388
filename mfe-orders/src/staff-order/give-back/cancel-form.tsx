import { openUnits } from '@jangteo/contracts/orders/order'
import { Button, Dialog, Notice, TextField } from '@jangteo/ui'
import { type FormEvent, useId, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { ActFormProps, ActProps, Refusal } from '../acting/act.ts'
import css from '../acting/acts.module.css'
import { ChooseUnits } from '../acting/choose-units.tsx'
import { chosenLines, openChoice } from '../acting/chosen-units.ts'
import type { CancelDraft } from './cancel-draft.ts'

type CancelFormProps = Omit<ActFormProps<CancelDraft>, 'busy'> & Pick<ActProps, 'busy'>

/** What is chosen to cancel, and sending it. Everything of an order of which nothing was sent is the whole order. */
const useCancel = ({ order, draft, send, busy, refused, onClose }: CancelFormProps) => {
  const t = useStaffWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lines = chosenLines(draft.units, order, openChoice)
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const whole = order.shipments.length === 0 && units === order.lines.reduce((sum, line) => sum + openUnits(line), 0)
  const cancel = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || refused) return
    if (units === 0) return setRefusal({ text: t.cancel.nothing, path: 'lines' })
    const reason = draft.reason.trim() || null
    const done = whole ? t.cancelled(order.number) : t.cancel.done(order.number, units)
    const why = await send({ type: 'cancel', lines, whole, reason }, done, draft)
    setRefusal(why)
    if (!why) onClose()
  }
  return { cancel, whole, units, refusal }
}

/** Asks what is cancelled: all that was not sent unless somebody says otherwise. What waits for its confirmation is cancelled whole. */
export const CancelForm = (props: CancelFormProps) => {
  const { order, draft, onWrite, busy, refused, onClose } = props
  const t = useStaffWords()
  const form = useId()
  const { cancel, whole, units, refusal } = useCancel(props)
  const actions = (
    <>
      <Button variant="secondary" onClick={onClose}>
        {t.keep}
      </Button>
      <Button variant="danger" type="submit" form={form} busy={busy === 'cancel'} refused={refused}>
        {whole ? t.cancelDo : t.cancel.send(units)}
      </Button>
    </>
  )
  const ofLines = refusal?.path?.startsWith('lines') ? refusal.text : undefined
  return (
    <Dialog open onClose={onClose} title={whole ? t.cancelTitle : t.cancel.title} actions={actions}>
      <form id={form} className={css.parcel} onSubmit={cancel} noValidate>
        <p>{whole ? t.cancelText : t.cancel.text}</p>
        {order.lifecycle === 'CONFIRMED' && (
          <ChooseUnits
            order={order}
            chosen={draft.units}
            choice={openChoice}
            onChoose={(units) => onWrite({ ...draft, units })}
            label={t.cancel.title}
            wrong={ofLines}
          />
        )}
        <TextField size="staff" label={t.reason} value={draft.reason} onChange={(reason) => onWrite({ ...draft, reason })} maxLength={500} />
        {refusal && !ofLines && <Notice tone="madder">{refusal.text}</Notice>}
      </form>
    </Dialog>
  )
}
