import { announce, locales, setTheme, signInHref, signOut, useLocale, useParts, useSession, useTheme, useTitle } from '@jangteo/mfe-kit'
import { Avatar, Button, ChevronRightIcon, LinkButton, LogOutIcon, PageHead, PlainLink, RadioGroup, Wrap } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { iconOf } from '../navigation/icon-of.ts'
import { isStaff, type NavItem, personalNav, staffNav } from '../navigation/navigation.ts'
import { useSpeak } from '../saying/use-speak.ts'
import { useWords } from '../words/use-words.ts'
import css from './me-page.module.css'

const Setting = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={css.row}>
    <span aria-hidden>{label}</span>
    {children}
  </div>
)

/** Language and theme, in words. */
const Preferences = () => {
  const t = useWords()
  return (
    <section className={css.panel} aria-label={t.preferences}>
      <Setting label={t.language}>
        <RadioGroup
          label={t.language}
          look="segment"
          value={useLocale()}
          onChange={useSpeak()}
          options={locales.map((locale) => ({ value: locale, label: <span lang={locale}>{t.languages[locale]}</span> }))}
        />
      </Setting>
      <Setting label={t.theme}>
        <RadioGroup
          label={t.theme}
          look="segment"
          value={useTheme()}
          onChange={setTheme}
          options={[
            { value: 'light', label: t.toLight },
            { value: 'dark', label: t.toDark },
          ]}
        />
      </Setting>
    </section>
  )
}

const Own = ({ items }: { items: readonly NavItem[] }) => {
  const t = useWords()
  const locale = useLocale()
  if (items.length === 0) return null
  return (
    <nav className={css.panel} aria-label={t.account}>
      {items.map((item) => {
        const Shape = iconOf(item.icon)
        return (
          <PlainLink key={item.id} href={item.path} className={css.row}>
            <Shape className="jt-icon" aria-hidden />
            <span>{item.label[locale]}</span>
            <ChevronRightIcon className="jt-icon" aria-hidden />
          </PlainLink>
        )
      })}
    </nav>
  )
}

/** The phone's account page: the same as the account menu of wide screens. */
export const MePage = () => {
  const t = useWords()
  const { user, roles } = useSession()
  const parts = useParts()
  useTitle(t.me)
  if (!user)
    return (
      <Wrap>
        <div className={css.me}>
          <PageHead title={t.me} note={t.meGuest} />
          <LinkButton href={signInHref('/')} variant="primary" size="phone" fill>
            {t.signIn}
          </LinkButton>
          <Preferences />
        </div>
      </Wrap>
    )
  return (
    <Wrap>
      <div className={css.me}>
        <div className={css.who}>
          <Avatar name={user.name} size={32} />
          <PageHead title={user.name} note={user.email} />
        </div>
        <Own items={isStaff(roles) ? staffNav(parts, roles).flatMap(({ items }) => items) : personalNav(parts, roles)} />
        <Preferences />
        <Button icon={LogOutIcon} size="phone" fill onClick={() => void signOut().catch(() => announce(t.signOutFailed, 'assertive'))}>
          {t.signOut}
        </Button>
      </div>
    </Wrap>
  )
}
