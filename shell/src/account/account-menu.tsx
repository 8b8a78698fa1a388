import { announce, navigate, signInHref, signOut, useLocale, useParts, useSession } from '@jangteo/mfe-kit'
import { Avatar, ChevronsUpDownIcon, LanguagesIcon, LinkButton, LogOutIcon, Menu, type MenuItem, StoreIcon, UserIcon } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { iconOf } from '../navigation/icon-of.ts'
import { isStaff, personalNav } from '../navigation/navigation.ts'
import css from './account.module.css'

const useItems = (inStore: boolean): MenuItem[] => {
  const t = useWords()
  const locale = useLocale()
  const { roles } = useSession()
  const personal = personalNav(useParts(), roles)
  const staff = isStaff(roles)
  return [
    ...personal.map((item) => ({ id: item.id, label: item.label[locale], icon: iconOf(item.icon), href: item.path })),
    ...(staff && inStore ? [{ id: 'staff', label: t.toStaff, icon: UserIcon, href: '/' }] : []),
    ...(staff && !inStore ? [{ id: 'store', label: t.toStore, icon: StoreIcon, href: '/catalog' }] : []),
    ...(inStore ? [] : [{ id: 'me', label: t.preferences, icon: LanguagesIcon, href: '/me' }]),
    { id: 'sign-out', label: t.signOut, icon: LogOutIcon },
  ]
}

const useSignOut = () => {
  const t = useWords()
  return (id: string) => {
    if (id === 'sign-out') signOut().catch(() => announce(t.signOutFailed, 'assertive'))
    else navigate('/')
  }
}

/** At the end of the storefront's head: the way in, or the person's own places and the way out. */
export const AccountMenu = () => {
  const t = useWords()
  const { user } = useSession()
  const items = useItems(true)
  const pick = useSignOut()
  if (!user) return <LinkButton href={signInHref()}>{t.signIn}</LinkButton>
  return <Menu variant="quiet" label={t.accountOf(user.name)} trigger={<Avatar name={user.name} />} items={items} onPick={pick} className={css.account} />
}

/** At the foot of the staff's rail: who works here, as what. */
export const RailAccount = () => {
  const t = useWords()
  const { user, roles } = useSession()
  const items = useItems(false)
  const pick = useSignOut()
  if (!user) return <LinkButton href={signInHref()}>{t.signIn}</LinkButton>
  return (
    <Menu
      variant="quiet"
      label={t.accountOf(user.name)}
      className={css.fullMenu}
      trigger={
        <span className={css.railAccount}>
          <Avatar name={user.name} />
          <span>
            <b>{user.name}</b>
            <small>{t.roles[roles.find((role) => role !== 'customer') ?? 'customer']}</small>
          </span>
          <ChevronsUpDownIcon className="jt-icon" aria-hidden />
        </span>
      }
      items={items}
      onPick={pick}
    />
  )
}
