import {
  bareVersion,
  formatAgo,
  type Part,
  type RailCount,
  useLocale,
  useNow,
  usePageAbove,
  usePageBar,
  usePageTitle,
  useParts,
  usePlace,
  useSession,
  useStored,
} from '@jangteo/mfe-kit'
import { Breadcrumbs, HomeIcon, IconButton, Logo, PlainLink, RailGroup, RailItem, RailPart, RailSearch, StaffBar, StaffFrame, StaffRail } from '@jangteo/ui'
import { type ReactNode, useState } from 'react'
import * as v from 'valibot'
import { FreshnessPlace } from '../freshness/freshness-place.tsx'
import { PAGE_ID } from '../saying/use-route-change.ts'
import { useWords } from '../words/use-words.ts'
import { RailAccount } from '../account/account-menu.tsx'
import { iconOf } from '../navigation/icon-of.ts'
import { currentItem, type NavItem, staffNav } from '../navigation/navigation.ts'
import { partLabel } from '../navigation/part-label.ts'
import { useRailCounts } from '../navigation/use-rail-counts.tsx'
import { Bell } from '../news/bell.tsx'
import { openPalette } from '../palette/palette-place.tsx'
import { PreferenceTools } from './preference-tools.tsx'
import css from './staff-layout.module.css'
import FlaskConicalIcon from 'lucide-react/icons/flask-conical'
import ShapesIcon from 'lucide-react/icons/shapes'
import MenuIcon from 'lucide-react/icons/menu'
import PanelLeftIcon from 'lucide-react/icons/panel-left'

type GroupProps = { part: Part; items: readonly NavItem[]; current?: NavItem; counts?: readonly RailCount[] }

/** What a part that is down said last is not shown: the rail has no place for its age. */
const Group = ({ part, items, current, counts = [] }: GroupProps) => {
  const locale = useLocale()
  const down = part.state === 'failed'
  const said = new Map(down ? [] : counts.map(({ item, count, tone }) => [item, { count, tone }]))
  return (
    <RailGroup title={partLabel(part, locale)} part={part.name} loose={down}>
      {items.map((item) => (
        <RailItem key={item.id} href={item.path} icon={iconOf(item.icon)} label={item.label[locale]} current={item === current} {...said.get(item.id)} />
      ))}
    </RailGroup>
  )
}

const Versions = () => {
  const locale = useLocale()
  const now = useNow(30_000)
  return (
    <>
      {useParts().map((part) => (
        <RailPart
          key={part.name}
          part={part.name}
          version={bareVersion(part.version)}
          note={formatAgo(part.activatedAt, locale, now)}
          loose={part.state === 'failed'}
        />
      ))}
      <RailPart part="shell" version={bareVersion(SHELL_VERSION)} />
    </>
  )
}

const Rail = ({ fold }: { fold?: ReactNode }) => {
  const t = useWords()
  const { path, search } = usePlace()
  const { roles, may } = useSession()
  const groups = staffNav(useParts(), roles)
  const { told, watch } = useRailCounts()
  const current = currentItem(
    groups.flatMap(({ items }) => items),
    path,
    new URLSearchParams(search),
  )
  return (
    <StaffRail
      label={t.staffNav}
      logo={
        <PlainLink href="/" aria-label={t.shop}>
          <Logo word={t.shop} />
        </PlainLink>
      }
      fold={fold}
      search={<RailSearch label={t.palette.label} onOpen={openPalette} />}
      parts={<Versions />}
      account={<RailAccount />}
    >
      <RailGroup>
        <RailItem href="/" icon={HomeIcon} label={t.home} current={path === '/'} />
      </RailGroup>
      {groups.map(({ part, items }) => (
        <Group key={part.name} part={part} items={items} current={current} counts={told[part.name]} />
      ))}
      {may('own-documents') && (
        <RailGroup title={t.operations} part="shell">
          <RailItem href="/playground/" icon={FlaskConicalIcon} label={t.playground} />
          <RailItem href="/parts/" icon={ShapesIcon} label={t.parts} />
        </RailGroup>
      )}
      {watch}
    </StaffRail>
  )
}

const Folded = v.boolean()

/** The rail as a sheet on narrow screens: closes when the page changes. */
const useSheet = (): [boolean, (open: boolean) => void] => {
  const { path } = usePlace()
  const [openAt, setOpenAt] = useState<string | null>(null)
  return [openAt === path, (open) => setOpenAt(open ? path : null)]
}

/** Behind the counter: the rail with what this role may do, the bar, the page. */
export const StaffLayout = ({ children }: { children: ReactNode }) => {
  const t = useWords()
  const title = usePageTitle()
  const [open, setOpen] = useSheet()
  const [folded, fold] = useStored('localStorage', 'jangteo.rail-folded', Folded)
  const folding = <IconButton label={folded ? t.unfold : t.fold} icon={PanelLeftIcon} size="toolbar" aria-expanded={!folded} onClick={() => fold(!folded)} />
  const above = usePageAbove()
  const pageBar = usePageBar()
  const name = above && title ? <Breadcrumbs label={t.whereabouts} items={[above, { label: title }]} /> : title || t.home
  const tools = (
    <>
      {pageBar}
      <FreshnessPlace />
      <span className={css.preferences}>
        <PreferenceTools />
      </span>
      <Bell />
    </>
  )
  const menu = <IconButton className={css.menu} label={t.menu} icon={MenuIcon} aria-expanded={open} onClick={() => setOpen(true)} />
  return (
    <StaffFrame
      rail={<Rail fold={!open && folding} />}
      bar={<StaffBar title={name} menu={menu} tools={tools} />}
      folded={folded ?? false}
      railOpen={open}
      onRailClose={() => setOpen(false)}
      railLabel={t.staffNav}
      closeLabel={t.close}
    >
      <div id={PAGE_ID} tabIndex={-1} className={css.page}>
        {children}
      </div>
    </StaffFrame>
  )
}
