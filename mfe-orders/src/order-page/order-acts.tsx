import { Button, toast, useMedia } from '@jangteo/ui'
import { because } from '../order/because.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useAgain } from '../order/use-again.ts'
import { useWords } from '../words/use-words.ts'
import css from './order-page.module.css'

/** A browser may forbid it, and has no clipboard at all on a page that is not secure. */
const useCopyLink = () => {
  const t = useWords()
  return async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      toast({ text: t.copied, tone: 'done' })
    } catch {
      toast({ text: t.notCopied })
    }
  }
}

/** What a customer can do with the order: cancel it while it stands, have its goods again once it ended, keep its receipt, pass its link on. */
export const OrderActs = ({ order, followToken, onCancel }: { order: OrderView; followToken?: string; onCancel: () => void }) => {
  const t = useWords()
  const again = useAgain(order)
  const paid = order.lifecycle !== 'REJECTED' && order.lifecycle !== 'EXPIRED'
  const narrow = useMedia('(max-width: 767px)')
  const size = narrow ? 'phone' : 'page'
  const cancel = order.nextActions.find(({ action }) => action === 'cancel')
  const copy = useCopyLink()
  const quiet = narrow || !(again || cancel) ? 'secondary' : 'quiet'
  return (
    <div className={css.actions}>
      {again && (
        <Button variant="primary" size={size} onClick={again}>
          {t.again}
        </Button>
      )}
      {cancel && !again && (
        <Button size={size} onClick={onCancel} refused={because(cancel, t)}>
          {t.cancelOrder}
        </Button>
      )}
      {paid && (
        <Button variant={quiet} size={size} onClick={() => print()}>
          {t.receipt}
        </Button>
      )}
      {followToken && (
        <Button variant={quiet} size={size} onClick={() => void copy()}>
          {t.copyLink}
        </Button>
      )}
    </div>
  )
}
