import { announce, rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Dialog, Notice, TextField, toast } from '@jangteo/ui'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { CancelOrder } from './order.graphql.ts'
import type { OrderView } from './order-fields.ts'

/** Asks before the whole order is cancelled; a refusal is said in the dialog and nothing is lost. */
export const CancelDialog = ({ order, open, onClose }: { order: OrderView; open: boolean; onClose: () => void }) => {
  const t = useWords()
  const locale = useLocale()
  const { run, busy } = useMutation(CancelOrder)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const cancel = async () => {
    setProblem(null)
    try {
      const { cancelOrder } = await run({ commandId: uuidv7(), id: order.id, reason: reason.trim() || undefined })
      if (cancelOrder.__typename === 'Rejected') return setProblem(rejectionText(locale, cancelOrder))
      announce(t.cancelled(order.number))
      toast({ text: t.cancelled(order.number), tone: 'done' })
      onClose()
    } catch {
      setProblem(t.notLoaded)
    }
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
          <Button variant="danger" busy={busy} onClick={() => void cancel()}>
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
