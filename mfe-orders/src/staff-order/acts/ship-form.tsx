import { execute, useLocale } from '@jangteo/mfe-kit'
import { openUnits } from '@jangteo/contracts/orders/order'
import { Button, Notice, QuantityStepper, TextField } from '@jangteo/ui'
import { type FormEvent, useState } from 'react'
import { ShipOrder } from '../../order/order.graphql.ts'
import type { OrderView } from '../../order/order-fields.ts'
import { lineTitle } from '../../order/titles.ts'
import { useWords } from '../../words/use-words.ts'
import css from './acts.module.css'
import { openLines, parcelLines, type ShipDraft, unitsIn } from './ship-draft.ts'
import type { Refusal, Send } from './use-act.ts'
import TruckIcon from 'lucide-react/icons/truck'

type ShipFormProps = {
  order: OrderView
  draft: ShipDraft
  onWrite: (draft: ShipDraft) => void
  onClose: () => void
  send: Send
  busy: boolean
  refused?: string
}

/** How many units of each line that has some open. */
const Units = ({ order, draft, onWrite }: Pick<ShipFormProps, 'order' | 'draft' | 'onWrite'>) => {
  const t = useWords()
  const locale = useLocale()
  return (
    <ul className={css.units}>
      {openLines(order).map((line) => (
        <li key={line.id}>
          <bdi>{lineTitle(line, locale)}</bdi>
          <QuantityStepper
            label={lineTitle(line, locale)}
            size="staff"
            min={0}
            max={openUnits(line)}
            less={t.less}
            more={t.more}
            value={unitsIn(draft, line)}
            onChange={(units) => onWrite({ ...draft, units: { ...draft.units, [line.id]: units } })}
          />
        </li>
      ))}
    </ul>
  )
}

/** Sends the parcel as it is written, and closes the form once it is on its way; `refusal` says why it is not. */
const useShip = ({ order, draft, send, onClose }: Pick<ShipFormProps, 'order' | 'draft' | 'send' | 'onClose'>) => {
  const t = useWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lines = parcelLines(draft, order)
  const trackingNumber = draft.tracking.trim() || null
  const ship = async () => {
    if (lines.length === 0) return setRefusal({ text: t.parcel.nothingIn, path: 'lines' })
    const command = async (commandId: string) =>
      (await execute(ShipOrder, { commandId, id: order.id, lines, trackingNumber: trackingNumber ?? undefined }, undefined, true)).data.shipOrder
    const why = await send({ type: 'ship', lines, trackingNumber }, command, t.done.ship(order.number))
    setRefusal(why)
    if (!why) onClose()
  }
  return { ship, refusal, units: lines.reduce((sum, { quantity }) => sum + quantity, 0) }
}

/** What goes into this parcel, and its number. */
export const ShipForm = ({ order, draft, onWrite, onClose, send, busy, refused }: ShipFormProps) => {
  const t = useWords()
  const { ship, refusal, units } = useShip({ order, draft, send, onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !refused) void ship()
  }
  const blamed = (field: string) => (refusal?.path?.startsWith(field) ? refusal.text : undefined)
  return (
    <form className={css.parcel} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()} noValidate>
      <Units order={order} draft={draft} onWrite={onWrite} />
      {blamed('lines') && <p className={css.wrong}>{blamed('lines')}</p>}
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
      <div className={css.buttons}>
        <Button type="submit" variant="primary" icon={TruckIcon} busy={busy} refused={refused}>
          {t.parcel.send(units)}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t.parcel.leave}
        </Button>
      </div>
    </form>
  )
}
