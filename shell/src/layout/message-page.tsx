import { signInHref, useLocale, useParts, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, Link, LinkButton, MissingPiece, Wrap } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { personalNav, publicNav, staffNav } from '../navigation/navigation.ts'
import { openPalette } from '../palette/palette-place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './message-page.module.css'

/** Where this person can go from here. */
const Places = () => {
  const t = useWords()
  const locale = useLocale()
  const { roles } = useSession()
  const parts = useParts()
  const staff = staffNav(parts, roles).flatMap(({ items }) => items)
  const items = staff.length > 0 ? staff : [...publicNav(parts), ...personalNav(parts, roles)]
  return (
    <nav aria-label={t.places} className={css.places}>
      <p>{t.places}</p>
      <ul>
        {items.map((item) => (
          <li key={item.path}>
            <Link href={item.path}>{item.label[locale]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page that is a message: the piece that is missing, what happened, what can be done now. */
export const MessagePage = ({ title, text, actions, children }: { title: string; text: string; actions: ReactNode; children?: ReactNode }) => (
  <Wrap className={css.page}>
    <MissingPiece />
    <h1 className="jt-page">{title}</h1>
    <p className={css.text}>{text}</p>
    <div className={css.actions}>{actions}</div>
    {children}
  </Wrap>
)

/** No part answers to this address. */
export const NotFound = () => {
  const t = useWords()
  useTitle(t.notFound)
  const actions = (
    <>
      <LinkButton href="/" variant="primary">
        {t.toHome}
      </LinkButton>
      <Button onClick={openPalette}>{t.toSearch}</Button>
    </>
  )
  return (
    <MessagePage title={t.notFound} text={t.notFoundText} actions={actions}>
      <Places />
    </MessagePage>
  )
}

/** A place for other roles than this person's. */
export const NoAccess = () => {
  const t = useWords()
  const { user, roles } = useSession()
  useTitle(t.noAccess)
  return (
    <MessagePage
      title={t.noAccess}
      text={user ? t.noAccessAs(t.roles[roles.find((role) => role !== 'customer') ?? 'customer']) : t.noAccessText}
      actions={
        <>
          <LinkButton href={user ? '/' : signInHref()} variant="primary">
            {user ? t.toHome : t.signIn}
          </LinkButton>
          <LinkButton href={user ? signInHref() : '/'}>{user ? t.otherAccount : t.toHome}</LinkButton>
        </>
      }
    >
      {user && <Places />}
    </MessagePage>
  )
}
