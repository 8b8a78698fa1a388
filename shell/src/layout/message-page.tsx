import { signInHref, useSession, useTitle } from '@jangteo/mfe-kit'
import { EmptyState, LinkButton, Wrap } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

/** No part answers to this address. */
export const NotFound = () => {
  const t = useWords()
  useTitle(t.notFound)
  return (
    <Wrap>
      <EmptyState wholePage title={t.notFound} text={t.notFoundText} action={<LinkButton href="/">{t.toHome}</LinkButton>} />
    </Wrap>
  )
}

/** A place for other roles than this person's. */
export const NoAccess = () => {
  const t = useWords()
  const { user } = useSession()
  useTitle(t.noAccess)
  return (
    <Wrap>
      <EmptyState
        wholePage
        title={t.noAccess}
        text={t.noAccessText}
        action={user ? <LinkButton href="/">{t.toHome}</LinkButton> : <LinkButton href={signInHref()}>{t.signIn}</LinkButton>}
      />
    </Wrap>
  )
}
