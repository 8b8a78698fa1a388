import { late, useTitle } from '@jangteo/mfe-kit'
import { Button } from '@jangteo/ui'
import { useState } from 'react'
import { MessagePage } from '../layout/message-page.tsx'
import { PageBoundary } from '../page-boundary.tsx'
import { useWords } from '../words/use-words.ts'

const MePage = late(async () => (await import('./me-page.tsx')).MePage)
export const loadMePage = MePage.load

const NotOpened = ({ onRetry }: { onRetry: () => void }) => {
  const t = useWords()
  useTitle(t.cannotOpen)
  return (
    <MessagePage
      title={t.cannotOpen}
      text={t.checkConnection}
      actions={
        <Button variant="primary" onClick={onRetry}>
          {t.retry}
        </Button>
      }
    />
  )
}

/** The account page, whose code comes late: if it does not, its place says so and can be opened again; the shell around it stays. */
export const MePlace = () => {
  const [attempt, setAttempt] = useState(0)
  return (
    <PageBoundary key={attempt} fallback={<NotOpened onRetry={() => setAttempt(attempt + 1)} />}>
      <MePage />
    </PageBoundary>
  )
}
