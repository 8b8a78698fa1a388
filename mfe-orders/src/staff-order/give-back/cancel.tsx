import { Button, useHotkey } from '@jangteo/ui'
import Ban from 'lucide-react/icons/ban'
import { useState } from 'react'
import { because } from '../../order/because.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { ActProps } from '../acting/act.ts'
import css from '../acting/acts.module.css'
import { CancelForm } from './cancel-form.tsx'
import { useFocusBack } from '../acting/use-focus-back.ts'

/** Asks before anything is cancelled; `C` does so too. */
export const Cancel = ({ order, action, send, busy, onAsk }: ActProps & { onAsk: (asking: boolean) => void }) => {
  const t = useStaffWords()
  const [asking, setAsking] = useState(false)
  const box = useFocusBack(asking)
  const ask = (now: boolean) => {
    setAsking(now)
    onAsk(now)
  }
  useHotkey('c', () => ask(true), action.enabled && !asking)
  return (
    <div ref={box} className={css.act}>
      <Button variant="secondary" fill icon={Ban} kbd="C" aria-keyshortcuts="C" refused={because(action, t)} onClick={() => ask(true)}>
        {order.fulfilment === 'NONE' ? t.cancelOrder : t.cancel.rest}
      </Button>
      {asking && <CancelForm {...{ order, send, busy }} onClose={() => ask(false)} />}
    </div>
  )
}
