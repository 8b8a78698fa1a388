import { Slot, useLocale, useParts, usePlace, useSession, useSlotParts } from '@jangteo/mfe-kit'
import {
  CircleUserIcon,
  IconButton,
  LayoutGridIcon,
  Logo,
  NavLink,
  PageFooter,
  PartTag,
  PlainLink,
  SearchIcon,
  StoreHeader,
  StoreIcon,
  TabBar,
  TopBar,
} from '@jangteo/ui'
import type { ReactNode } from 'react'
import { FreshnessPlace } from '../freshness/freshness-place.tsx'
import { PAGE_ID } from '../saying/use-route-change.ts'
import { useWords } from '../words/use-words.ts'
import { AccountMenu } from '../account/account-menu.tsx'
import { iconOf } from '../navigation/icon-of.ts'
import { currentItem, personalNav, publicNav } from '../navigation/navigation.ts'
import { shortVersion } from '../navigation/part-label.ts'
import { SeamsToggle } from '../seams/seams-toggle.tsx'
import { DeployedTag } from './deployed-tag.tsx'
import { Bell, useUnseenOf } from '../news/bell.tsx'
import { openPalette } from '../palette/palette-place.tsx'
import { PreferenceTools } from './preference-tools.tsx'
import css from './store-layout.module.css'

const Head = () => {
  const t = useWords()
  const locale = useLocale()
  const { path, search } = usePlace()
  const items = publicNav(useParts())
  const current = currentItem(items, path, new URLSearchParams(search))
  const searches = useSlotParts('header.search').length > 0
  return (
    <StoreHeader
      logo={<HomeLink />}
      nav={
        <nav aria-label={t.storeNav}>
          {items.map((item) => (
            <NavLink key={item.id} href={item.path} current={item === current}>
              {item.label[locale]}
            </NavLink>
          ))}
        </nav>
      }
      search={searches && <Slot name="header.search" />}
      tools={
        <>
          <FreshnessPlace />
          <PreferenceTools />
          <Bell />
          <Cart />
          <AccountMenu />
        </>
      }
    />
  )
}

const SearchButton = () => <IconButton label={useWords().palette.label} icon={SearchIcon} size="phone" tip={false} onClick={openPalette} />

/** Keeps the cart's place until its part is there. */
const Cart = () =>
  useSlotParts('header.cart').length > 0 && (
    <span className={css.cart}>
      <Slot name="header.cart" />
    </span>
  )

const HomeLink = () => {
  const t = useWords()
  return (
    <PlainLink href="/" aria-label={t.shop}>
      <Logo word={t.shop} />
    </PlainLink>
  )
}

const Tabs = () => {
  const t = useWords()
  const locale = useLocale()
  const { path, search } = usePlace()
  const { roles } = useSession()
  const parts = useParts()
  const [browse] = publicNav(parts)
  const [own] = personalNav(parts, roles)
  const news = useUnseenOf(parts.find(({ manifest }) => own && manifest.navigation.includes(own))?.name ?? '')
  const current = currentItem([...publicNav(parts), ...personalNav(parts, roles)], path, new URLSearchParams(search))
  return (
    <TabBar
      label={t.tabs}
      items={[
        { href: '/', label: t.market, icon: StoreIcon, current: path === '/' },
        ...(browse ? [{ href: browse.path, label: browse.label[locale], icon: LayoutGridIcon, current: current !== undefined && current !== own }] : []),
        ...(own ? [{ href: own.path, label: own.label[locale], icon: iconOf(own.icon), current: current === own, news }] : []),
        { href: '/me', label: t.me, icon: CircleUserIcon, current: path === '/me' },
      ]}
    />
  )
}

const Foot = () => {
  const t = useWords()
  const parts = useParts()
  return (
    <PageFooter
      left={
        <>
          <span>{t.madeBy}</span>
          {parts.map((part) => (
            <DeployedTag key={part.name} part={part} />
          ))}
        </>
      }
      right={
        <>
          <PartTag part="shell" version={shortVersion(SHELL_VERSION)} />
          <SeamsToggle />
        </>
      }
    />
  )
}

/** The storefront: head (a bar and tabs on the phone), page, foot. */
export const StoreLayout = ({ children }: { children: ReactNode }) => (
  <div className={css.store}>
    <Head />
    <TopBar
      logo={<HomeLink />}
      tools={
        <>
          <FreshnessPlace />
          <SearchButton />
          <Cart />
        </>
      }
    />
    <main id={PAGE_ID} tabIndex={-1} className={css.page}>
      {children}
    </main>
    <Foot />
    <Tabs />
  </div>
)
