import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import { openUnits } from '@jangteo/contracts/orders/order'
import { Button, Panel, TextField, useHotkey } from '@jangteo/ui'
import Ban from 'lucide-react/icons/ban'
import PackageCheck from 'lucide-react/icons/package-check'
import Truck from 'lucide-react/icons/truck'
import { useState } from 'react'
import { because } from '../order/because.ts'
import { CancelDialog } from '../order/cancel-dialog.tsx'
import { DeliverOrder, ShipOrder } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-order.module.css'
import { useAct } from './use-act.ts'

type ActProps = { order: OrderView; action: NextAction }

const Ship = ({ order, action }: ActProps) => {
  const t = useWords()
  const { send, busy } = useAct(ShipOrder, t.done.ship(order.number))
  const [tracking, setTracking] = useState('')
  const ship = () => void send((commandId) => ({ commandId, id: order.id, trackingNumber: tracking.trim() || undefined }))
  useHotkey('s', ship, action.enabled && !busy)
  const rest = order.lines.reduce((sum, line) => sum + openUnits(line), 0)
  return (
    <div className={css.act}>
      {action.enabled && <TextField size="staff" label={t.tracking} value={tracking} onChange={setTracking} maxLength={60} mono />}
      <Button variant="primary" fill icon={Truck} kbd="S" aria-keyshortcuts="S" busy={busy} refused={because(action, t)} onClick={ship}>
        {order.fulfilment === 'PARTIAL' && rest > 0 ? t.shipRest(rest) : t.ship}
      </Button>
    </div>
  )
}

const Deliver = ({ order, action }: ActProps) => {
  const t = useWords()
  const { send, busy } = useAct(DeliverOrder, t.done.deliver(order.number))
  const deliver = () => void send((commandId) => ({ commandId, id: order.id }))
  useHotkey('d', deliver, action.enabled && !busy)
  return (
    <Button variant="secondary" fill icon={PackageCheck} kbd="D" aria-keyshortcuts="D" busy={busy} refused={because(action, t)} onClick={deliver}>
      {t.deliver}
    </Button>
  )
}

const Cancel = ({ order, action }: ActProps) => {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  useHotkey('c', () => setAsking(true), action.enabled)
  return (
    <>
      <Button variant="secondary" fill icon={Ban} kbd="C" aria-keyshortcuts="C" refused={because(action, t)} onClick={() => setAsking(true)}>
        {t.cancelOrder}
      </Button>
      <CancelDialog order={order} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}

/** A note is written below the log, not here. */
const controls = [
  ['ship', Ship],
  ['deliver', Deliver],
  ['cancel', Cancel],
] as const

/** The next actions as the server sent them: what is possible first, then what is not, each with its reason. */
export const ActionsPanel = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const offered = controls.flatMap(([name, Control]) => order.nextActions.filter(({ action }) => action === name).map((action) => ({ name, Control, action })))
  if (offered.length === 0) return null
  const sorted = offered.toSorted((a, b) => Number(b.action.enabled) - Number(a.action.enabled))
  return (
    <Panel title={t.nextActions} actions={<span>{t.byServer}</span>}>
      <div className={css.actions}>
        {sorted.map(({ name, Control, action }) => (
          <Control key={name} order={order} action={action} />
        ))}
      </div>
    </Panel>
  )
}
