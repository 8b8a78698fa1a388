import { announce, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Dialog, Notice, TextField, toast } from '@jangteo/ui'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { CancelOrder } from './order.graphql.ts'
import type { OrderView } from './order-fields.ts'

/** Cancels the whole order and says so. Resolves with null, or with why not. */
const useCancel = ({ id, number }: OrderView) => {
  const t = useWords()
  const locale = useLocale()
  const { run, busy } = useMutation(CancelOrder)
  const cancel = async (reason: string) => {
    try {
      const { cancelOrder } = await run({ commandId: uuidv7(), id, reason: reason.trim() || undefined })
      if (cancelOrder.__typename === 'Rejected') return rejectionText(locale, cancelOrder)
      announce(t.cancelled(number))
      toast({ text: t.cancelled(number), tone: 'done' })
      return null
    } catch {
      return t.notCancelled
    }
  }
  return { cancel, busy }
}

type CancelDialogProps = {
  order: OrderView
  open: boolean
  onClose: () => void
  /** The page shows the cancelling at once: the dialog closes and hands over how it ends, which is null or why not. */
  onSent?: (end: Promise<string | null>) => void
}

/** Asks before the whole order is cancelled. A refusal is said, here or by the page that took over, and nothing is lost. */
export const CancelDialog = ({ order, open, onClose, onSent }: CancelDialogProps) => {
  const t = useWords()
  const { cancel, busy } = useCancel(order)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const send = async () => {
    setProblem(null)
    const end = cancel(reason)
    onSent?.(end)
    const why = onSent ? null : await end
    if (why === null) onClose()
    setProblem(why)
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.cancelTitle}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t.keep}
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void send()}>
            {t.cancelDo}
          </Button>
        </>
      }
    >
      <p>{t.cancelText}</p>
      <TextField label={t.reason} value={reason} onChange={setReason} maxLength={500} />
      {problem && <Notice tone="madder">{problem}</Notice>}
    </Dialog>
  )
}
