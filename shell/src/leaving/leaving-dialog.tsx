import { useLeaving } from '@jangteo/mfe-kit'
import { Button, Dialog } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

/** Asks before unsaved text, or what else would be lost, is left behind. */
export const LeavingDialog = () => {
  const t = useWords()
  const leaving = useLeaving()
  if (!leaving) return null
  const { title, text, stay, leave } = leaving.words ?? t.leaving
  return (
    <Dialog
      open
      onClose={leaving.stay}
      title={title}
      actions={
        <>
          <Button onClick={leaving.stay}>{stay}</Button>
          <Button variant="primary" onClick={leaving.proceed}>
            {leave}
          </Button>
        </>
      }
    >
      {text}
    </Dialog>
  )
}
