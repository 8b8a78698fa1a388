import { Button, Notice, useHotkey } from '@jangteo/ui'
import PackageCheck from 'lucide-react/icons/package-check'
import { useState } from 'react'
import { because } from '../../order/because.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import type { ActProps } from '../acting/act.ts'
import css from '../acting/acts.module.css'

/** Says that what is on the way has arrived; `D` does so too. */
export const Deliver = ({ order, action, send, busy }: ActProps) => {
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
