import { useLeaving } from '@jangteo/mfe-kit'
import { Button, Dialog } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

/** Asks before unsaved text is left behind. */
export const LeavingDialog = () => {
  const t = useWords()
  const leaving = useLeaving()
  if (!leaving) return null
  return (
    <Dialog
      open
      onClose={leaving.stay}
      title={t.leaveTitle}
      actions={
        <>
          <Button onClick={leaving.stay}>{t.stay}</Button>
          <Button variant="primary" onClick={leaving.proceed}>
            {t.leave}
          </Button>
        </>
      }
    >
      {t.leaveText}
    </Dialog>
  )
}
