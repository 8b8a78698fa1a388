import { Button, Dialog } from '@jangteo/ui'
import { useStaffWords } from '../words/use-staff-words.ts'

type ArchiveDialogProps = { open: boolean; title: string; onClose: () => void; onArchive: () => void }

/** Asks before products leave the shop for good. */
export const ArchiveDialog = ({ open, title, onClose, onArchive }: ArchiveDialogProps) => {
  const t = useStaffWords()
  const actions = (
    <>
      <Button variant="secondary" onClick={onClose}>
        {t.keep}
      </Button>
      <Button variant="danger" filled onClick={onArchive}>
        {t.archive}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={actions}>
      <p>{t.archiveText}</p>
    </Dialog>
  )
}
