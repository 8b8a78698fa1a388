import { openUnits } from '@jangteo/contracts/orders/order'
import { uuidv7 } from '@jangteo/mfe-kit'
import { Button, Dialog, Notice, TextField } from '@jangteo/ui'
import { type FormEvent, useId, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { ActProps } from '../acting/act.ts'
import css from '../acting/acts.module.css'
import type { Refusal } from '../acting/act.ts'
import { ChooseUnits } from '../acting/choose-units.tsx'
import { type Chosen, chosenLines, openChoice } from '../acting/chosen-units.ts'

type CancelFormProps = Omit<ActProps, 'action'> & { onClose: () => void }

/** What is chosen to cancel, and sending it. Everything of an order of which nothing was sent is the whole order. */
const useCancel = ({ order, send, busy, onClose }: CancelFormProps) => {
  const t = useStaffWords()
  const [id] = useState(uuidv7)
  const [chosen, setChosen] = useState<Chosen>({})
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lines = chosenLines(chosen, order, openChoice)
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const whole = order.shipments.length === 0 && units === order.lines.reduce((sum, line) => sum + openUnits(line), 0)
  const cancel = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (units === 0) return setRefusal({ text: t.cancel.nothing, path: 'lines' })
    const why = reason.trim() || null
    const done = whole ? t.cancelled(order.number) : t.cancel.done(order.number, units)
    const refused = await send({ type: 'cancel', lines, whole, reason: why }, done, { id, chosen, reason })
    setRefusal(refused)
    if (!refused) onClose()
  }
  return { cancel, whole, units, refusal, chosen, setChosen, reason, setReason }
}

/** Asks what is cancelled: all that was not sent unless somebody says otherwise. What waits for its confirmation is cancelled whole. */
export const CancelForm = (props: CancelFormProps) => {
  const { order, busy, onClose } = props
  const t = useStaffWords()
  const form = useId()
  const { cancel, whole, units, refusal, chosen, setChosen, reason, setReason } = useCancel(props)
  const actions = (
    <>
      <Button variant="secondary" onClick={onClose}>
        {t.keep}
      </Button>
      <Button variant="danger" type="submit" form={form} busy={busy === 'cancel'}>
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
          <ChooseUnits {...{ order, chosen }} choice={openChoice} onChoose={setChosen} label={t.cancel.title} wrong={ofLines} />
        )}
        <TextField size="staff" label={t.reason} value={reason} onChange={setReason} maxLength={500} />
        {refusal && !ofLines && <Notice tone="madder">{refusal.text}</Notice>}
      </form>
    </Dialog>
  )
}
