import { announce, setLocale, setTheme, signInHref, signOut, useLocale, useParts, useSession, useTheme, useTitle } from '@jangteo/mfe-kit'
import { Button, LanguagesIcon, LinkButton, LogOutIcon, MoonIcon, PageHead, SunIcon, Wrap } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { iconOf } from '../navigation/icon-of.ts'
import css from './me-page.module.css'
import { personalNav } from '../navigation/navigation.ts'

/** Language and theme, in words. */
const Preferences = () => {
  const t = useWords()
  const locale = useLocale()
  const dark = useTheme() === 'dark'
  return (
    <>
      <Button icon={LanguagesIcon} size="phone" fill onClick={() => void setLocale(locale === 'ko' ? 'en' : 'ko')}>
        {t.otherLanguage}
      </Button>
      <Button icon={dark ? SunIcon : MoonIcon} size="phone" fill onClick={() => setTheme(dark ? 'light' : 'dark')}>
        {dark ? t.toLight : t.toDark}
      </Button>
    </>
  )
}

/** The phone's account page: the same as the account menu of wide screens. */
export const MePage = () => {
  const t = useWords()
  const locale = useLocale()
  const { user, roles } = useSession()
  const own = personalNav(useParts(), roles)
  useTitle(t.me)
  if (!user)
    return (
      <Wrap className={css.me}>
        <PageHead title={t.me} />
        <LinkButton href={signInHref('/')} variant="primary" size="phone" fill>
          {t.signIn}
        </LinkButton>
        <Preferences />
      </Wrap>
    )
  return (
    <Wrap className={css.me}>
      <PageHead title={user.name} note={user.email} />
      {own.map((item) => (
        <LinkButton key={item.id} href={item.path} icon={iconOf(item.icon)} size="phone" fill>
          {item.label[locale]}
        </LinkButton>
      ))}
      <Preferences />
      <Button icon={LogOutIcon} size="phone" fill onClick={() => void signOut().catch(() => announce(t.signOutFailed, 'assertive'))}>
        {t.signOut}
      </Button>
    </Wrap>
  )
}
