import { Button, useHotkey } from '@jangteo/ui'
import Ban from 'lucide-react/icons/ban'
import { because } from '../../order/because.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { ActProps, Kept } from '../acting/act.ts'
import css from '../acting/acts.module.css'
import { type CancelDraft, newCancel } from './cancel-draft.ts'
import { CancelForm } from './cancel-form.tsx'
import { useFocusBack } from '../acting/use-focus-back.ts'

/** Asks before anything is cancelled; `C` does so too. */
export const Cancel = ({ order, action, send, busy, draft, onWrite }: ActProps & Kept<CancelDraft>) => {
  const t = useStaffWords()
  const asking = draft !== null
  const box = useFocusBack(asking)
  const ask = () => onWrite(newCancel())
  const refused = because(action, t)
  useHotkey('c', ask, action.enabled && !asking)
  return (
    <div ref={box} className={css.act}>
      <Button variant="secondary" fill icon={Ban} kbd="C" aria-keyshortcuts="C" refused={refused} onClick={ask}>
        {order.fulfilment === 'NONE' ? t.cancelOrder : t.cancel.rest}
      </Button>
      {asking && <CancelForm {...{ order, draft, onWrite, send, busy, refused }} onClose={() => onWrite(null)} />}
    </div>
  )
}
