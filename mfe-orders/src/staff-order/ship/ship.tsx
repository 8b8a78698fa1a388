import { openUnits } from '@jangteo/contracts/orders/order'
import { Button, useHotkey } from '@jangteo/ui'
import { because } from '../../order/because.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { useFocusBack } from '../acting/use-focus-back.ts'
import css from '../acting/acts.module.css'
import type { ActProps, Kept } from '../acting/act.ts'
import { newParcel, type ShipDraft } from './ship-draft.ts'
import { ShipForm } from './ship-form.tsx'
import TruckIcon from 'lucide-react/icons/truck'

/** Opens the parcel to write; `S` does so too. Closed again, the focus is back where it was opened. */
export const Ship = ({ order, action, send, busy, draft, onWrite }: ActProps & Kept<ShipDraft>) => {
  const t = useStaffWords()
  const open = draft !== null
  const box = useFocusBack(open)
  const write = () => onWrite(newParcel())
  useHotkey('s', write, action.enabled && !open)
  const rest = order.lines.reduce((sum, line) => sum + openUnits(line), 0)
  const refused = because(action, t)
  return (
    <div ref={box} className={css.act}>
      {open ? (
        <ShipForm {...{ order, draft, onWrite, send, refused }} onClose={() => onWrite(null)} busy={busy === 'ship'} />
      ) : (
        <Button variant="primary" fill icon={TruckIcon} kbd="S" aria-keyshortcuts="S" refused={refused} onClick={write}>
          {order.fulfilment === 'PARTIAL' && rest > 0 ? t.shipRest(rest) : t.ship}
        </Button>
      )}
    </div>
  )
}
