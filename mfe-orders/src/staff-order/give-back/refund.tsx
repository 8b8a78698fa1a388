import { Button, useHotkey } from '@jangteo/ui'
import Undo2 from 'lucide-react/icons/undo-2'
import { because } from '../../order/because.ts'
import type { ActProps, Kept } from '../acting/act.ts'
import css from '../acting/acts.module.css'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { newRefund, type RefundDraft } from './refund-draft.ts'
import { RefundForm } from './refund-form.tsx'
import { useFocusBack } from '../acting/use-focus-back.ts'

/** Opens the refund to write; `R` does so too. Closed again, the focus is back where it was opened. */
export const Refund = ({ order, action, send, busy, draft, onWrite }: ActProps & Kept<RefundDraft>) => {
  const t = useStaffWords()
  const open = draft !== null
  const box = useFocusBack(open)
  const write = () => onWrite(newRefund())
  useHotkey('r', write, action.enabled && !open)
  const refused = because(action, { because: t.noRefund })
  return (
    <div ref={box} className={css.act}>
      {open ? (
        <RefundForm {...{ order, draft, onWrite, send, refused }} onClose={() => onWrite(null)} busy={busy === 'refund'} />
      ) : (
        <Button variant="secondary" fill icon={Undo2} kbd="R" aria-keyshortcuts="R" refused={refused} onClick={write}>
          {t.refund.open}
        </Button>
      )}
    </div>
  )
}
