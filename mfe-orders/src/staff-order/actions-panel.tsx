import type { NextAction } from '@jangteo/contracts/orders/next-actions'
import { Button, Panel, TextField } from '@jangteo/ui'
import Ban from 'lucide-react/icons/ban'
import PackageCheck from 'lucide-react/icons/package-check'
import Truck from 'lucide-react/icons/truck'
import { type ReactNode, useState } from 'react'
import { because } from '../order/because.ts'
import { CancelDialog } from '../order/cancel-dialog.tsx'
import { AddOrderNote, DeliverOrder, ShipOrder } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import css from './staff-order.module.css'
import { useAct } from './use-act.ts'

/** The next actions as the server sent them; one that is not possible now shows its reason. */
export const ActionsPanel = ({ order }: { order: OrderView }) => {
  const t = useWords()
  const ship = useAct(ShipOrder, t.done.ship(order.number))
  const deliver = useAct(DeliverOrder, t.done.deliver(order.number))
  const note = useAct(AddOrderNote, t.done.note)
  const [cancelling, setCancelling] = useState(false)
  const [tracking, setTracking] = useState('')
  const [text, setText] = useState('')
  const { id } = order
  const controls: Record<NextAction['action'], (action: NextAction) => ReactNode> = {
    ship: (action) => (
      <div className={css.act} key="ship">
        {action.enabled && <TextField size="staff" label={t.tracking} value={tracking} onChange={setTracking} maxLength={60} mono />}
        <Button
          variant="primary"
          fill
          icon={Truck}
          busy={ship.busy}
          refused={because(action, t)}
          onClick={() => void ship.send((commandId) => ({ commandId, id, trackingNumber: tracking.trim() || undefined }))}
        >
          {t.ship}
        </Button>
      </div>
    ),
    deliver: (action) => (
      <Button
        key="deliver"
        variant="secondary"
        fill
        icon={PackageCheck}
        busy={deliver.busy}
        refused={because(action, t)}
        onClick={() => void deliver.send((commandId) => ({ commandId, id }))}
      >
        {t.deliver}
      </Button>
    ),
    cancel: (action) => (
      <Button key="cancel" variant="secondary" fill icon={Ban} refused={because(action, t)} onClick={() => setCancelling(true)}>
        {t.cancelOrder}
      </Button>
    ),
    note: () => (
      <form
        key="note"
        className={css.act}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) void note.send((commandId) => ({ commandId, id, text: text.trim() })).then((kept) => kept && setText(''))
        }}
      >
        <TextField size="staff" label={t.noteText} value={text} onChange={setText} maxLength={2000} multiline />
        <Button type="submit" variant="secondary" size="toolbar" busy={note.busy}>
          {t.note}
        </Button>
      </form>
    ),
  }
  const shownInOrder = ['ship', 'deliver', 'cancel', 'note'] as const
  return (
    <Panel title={t.nextActions}>
      <div className={css.actions}>
        {shownInOrder.map((name) => order.nextActions.filter(({ action }) => action === name).map((action) => controls[name](action)))}
      </div>
      <CancelDialog order={order} open={cancelling} onClose={() => setCancelling(false)} />
    </Panel>
  )
}
