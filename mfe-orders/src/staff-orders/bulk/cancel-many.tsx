import { Button, Dialog, TextField } from '@jangteo/ui'
import { useState } from 'react'
import { useStaffWords } from '../../words/use-staff-words.ts'

type CancelManyProps = { count: number; open: boolean; onClose: () => void; onCancel: (reason?: string) => void }

/** Asks once before several orders are cancelled, each for the same reason. */
export const CancelMany = ({ count, open, onClose, onCancel }: CancelManyProps) => {
  const t = useStaffWords()
  const [reason, setReason] = useState('')
  const actions = (
    <>
      <Button variant="secondary" onClick={onClose}>
        {t.keep}
      </Button>
      <Button variant="danger" filled onClick={() => onCancel(reason.trim() || undefined)}>
        {t.cancelDo}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={t.bulk.cancelTitle(count)} actions={actions}>
      <p>{t.cancelText}</p>
      <TextField label={t.reason} value={reason} onChange={setReason} maxLength={500} />
    </Dialog>
  )
}
