import { Notice, TextField } from '@jangteo/ui'
import { type FormEvent, useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { ActForm } from '../acting/act-form.tsx'
import { ChooseUnits } from '../acting/choose-units.tsx'
import { chosenLines, openChoice } from '../acting/chosen-units.ts'
import type { ShipDraft } from './ship-draft.ts'
import type { ActFormProps, Refusal } from '../acting/act.ts'
import TruckIcon from 'lucide-react/icons/truck'

type ShipFormProps = ActFormProps<ShipDraft>

/** Sends the parcel as it is written, and closes the form once it is on its way; `refusal` says why it is not. */
const useShip = ({ order, draft, send, onClose }: Pick<ShipFormProps, 'order' | 'draft' | 'send' | 'onClose'>) => {
  const t = useStaffWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lines = chosenLines(draft.units, order, openChoice)
  const trackingNumber = draft.tracking.trim() || null
  const ship = async () => {
    if (lines.length === 0) return setRefusal({ text: t.parcel.nothingIn, path: 'lines' })
    const why = await send({ type: 'ship', lines, trackingNumber }, t.done.ship(order.number), draft)
    setRefusal(why)
    if (!why) onClose()
  }
  return { ship, refusal, units: lines.reduce((sum, { quantity }) => sum + quantity, 0) }
}

/** What goes into this parcel, and its number. */
export const ShipForm = ({ order, draft, onWrite, onClose, send, busy, refused }: ShipFormProps) => {
  const t = useStaffWords()
  const { ship, refusal, units } = useShip({ order, draft, send, onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !refused) void ship()
  }
  const blamed = (field: string) => (refusal?.path?.startsWith(field) ? refusal.text : undefined)
  return (
    <ActForm icon={TruckIcon} send={t.parcel.send(units)} {...{ busy, refused, onClose }} onSubmit={submit}>
      <ChooseUnits
        order={order}
        choice={openChoice}
        chosen={draft.units}
        onChoose={(chosen) => onWrite({ ...draft, units: chosen })}
        label={t.parcels}
        wrong={blamed('lines')}
      />
      <TextField
        size="staff"
        label={t.tracking}
        value={draft.tracking}
        onChange={(tracking) => onWrite({ ...draft, tracking })}
        error={blamed('trackingNumber')}
        maxLength={60}
        autoFocus
        mono
      />
      {refusal && !blamed('lines') && !blamed('trackingNumber') && <Notice tone="madder">{refusal.text}</Notice>}
    </ActForm>
  )
}
