import { signInHref, useSessionEnded } from '@jangteo/mfe-kit'
import { Button, Dialog, LinkButton } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

/** Over the page whose session is over. Signing in again happens in a tab of its own: this page hears of it and goes on where it was. */
export const SessionEnded = () => {
  const t = useWords()
  if (!useSessionEnded()) return null
  return (
    <Dialog
      open
      onClose={() => undefined}
      title={t.sessionEnded}
      actions={
        <>
          <Button onClick={() => location.assign('/')}>{t.toHome}</Button>
          <LinkButton href={signInHref('/')} target="_blank" variant="primary">
            {t.signInAgain}
          </LinkButton>
        </>
      }
    >
      {t.sessionEndedText}
    </Dialog>
  )
}
