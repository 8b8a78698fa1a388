import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import { Button, Notice, Panel, useHotkey } from '@jangteo/ui'
import PackageCheck from 'lucide-react/icons/package-check'
import { useState } from 'react'
import { because } from '../order/because.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { Cancel } from './give-back/cancel.tsx'
import { Refund } from './give-back/refund.tsx'
import type { RefundDraft } from './give-back/refund-draft.ts'
import type { Act, ActProps, Send } from './acting/act.ts'
import css from './acting/acts.module.css'
import { useKeepFocus } from './acting/use-keep-focus.ts'
import { Ship } from './ship/ship.tsx'
import type { ShipDraft } from './ship/ship-draft.ts'

const Deliver = ({ order, action, send, busy }: ActProps) => {
  const t = useStaffWords()
  const [why, setWhy] = useState<string | null>(null)
  // what goes later is delivered by a command of its own
  const underway = order.shipments.filter(({ deliveredAt }) => !deliveredAt).map(({ id }) => id)
  const deliver = () => void send({ type: 'deliver' }, t.done.deliver(order.number), underway).then((refusal) => setWhy(refusal?.text ?? null))
  useHotkey('d', deliver, action.enabled && !busy)
  return (
    <div className={css.act}>
      <Button
        variant="secondary"
        fill
        icon={PackageCheck}
        kbd="D"
        aria-keyshortcuts="D"
        busy={busy === 'deliver'}
        refused={because(action, t)}
        onClick={deliver}
      >
        {t.deliver}
      </Button>
      {why && <Notice tone="madder">{why}</Notice>}
    </div>
  )
}

type ActionsPanelProps = {
  /** As it is known: what is foreseen allows nothing yet. */
  order: OrderView
  send: Send
  busy: Act['type'] | null
  parcel: ShipDraft | null
  onParcel: (draft: ShipDraft | null) => void
  refund: RefundDraft | null
  onRefund: (draft: RefundDraft | null) => void
  onAskCancel: (asking: boolean) => void
}

/** A note is written below the log, not here. */
const shownHere = new Set<string>(['ship', 'deliver', 'refund', 'cancel'])

/** The next actions as the server sent them: what is possible first, then what is not, each with its reason. */
export const ActionsPanel = ({ order, send, busy, parcel, onParcel, refund, onRefund, onAskCancel }: ActionsPanelProps) => {
  const t = useStaffWords()
  const offered = order.nextActions.filter(({ action }) => shownHere.has(action)).toSorted((a, b) => Number(b.enabled) - Number(a.enabled))
  const focus = useKeepFocus(offered.map(({ action }) => action).join())
  if (offered.length === 0) return null
  const control = (action: NextAction) => {
    const props = { order, action, send, busy }
    if (action.action === 'ship') return <Ship {...props} key="ship" draft={parcel} onWrite={onParcel} />
    if (action.action === 'refund') return <Refund {...props} key="refund" draft={refund} onWrite={onRefund} />
    if (action.action === 'cancel') return <Cancel {...props} key="cancel" onAsk={onAskCancel} />
    return <Deliver {...props} key="deliver" />
  }
  return (
    <Panel title={t.nextActions} actions={<span>{t.byServer}</span>}>
      <div className={css.actions} {...focus}>
        {offered.map(control)}
      </div>
    </Panel>
  )
}
