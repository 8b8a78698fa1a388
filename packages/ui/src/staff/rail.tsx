import SearchIcon from 'lucide-react/icons/search'
import type { ReactNode } from 'react'
import { Kbd } from '../acting/kbd.tsx'
import { PlainLink } from '../acting/link.tsx'
import { classNames } from '../class-names.ts'
import type { Icon } from '../icon.ts'
import { Changed } from '../news/changed.tsx'
import type { Part } from '../part.ts'
import { Ticks } from '../stitch/ticks.tsx'

/** The staff navigation, 212 wide (56 folded): logo, search, groups, the parts with versions, the account. */
export const StaffRail = ({
  label,
  logo,
  fold,
  search,
  children,
  parts,
  account,
}: {
  label: string
  logo: ReactNode
  fold?: ReactNode
  search?: ReactNode
  children: ReactNode
  parts?: ReactNode
  account: ReactNode
}) => (
  <nav aria-label={label} className="jt-rail">
    <div className="jt-rail-head">
      {logo}
      {fold}
    </div>
    {search}
    <div className="jt-rail-nav">{children}</div>
    {parts && <div className="jt-rail-parts">{parts}</div>}
    <div className="jt-rail-account">{account}</div>
  </nav>
)

/** Opens the search over everything; its keys stand on it. */
export const RailSearch = ({ label, onOpen }: { label: string; onOpen: () => void }) => (
  <button type="button" className="jt-rail-search" title={label} aria-keyshortcuts="Control+K Meta+K" onClick={onOpen}>
    <SearchIcon className="jt-icon" aria-hidden />
    <span className="jt-rail-label">{label}</span>
    <Kbd>Ctrl K</Kbd>
  </button>
)

/** Places of one part under its title and thread; `loose` when the part is down. */
export const RailGroup = ({ title, part, loose, children }: { title?: string; part?: Part; loose?: boolean; children: ReactNode }) => (
  <div className="jt-rail-group" role="group" aria-label={title}>
    {title && (
      <p className="jt-rail-title">
        <span>{title}</span>
        {part && <Ticks part={part} loose={loose} />}
      </p>
    )}
    {children}
  </div>
)

type RailItemProps = { href: string; icon: Icon; label: string; current?: boolean; count?: string | number; tone?: 'gold' | 'madder' }

/** One place. Its count changes where it stands. */
export const RailItem = ({ href, icon: Shape, label, current, count, tone }: RailItemProps) => (
  <PlainLink href={href} current={current} className="jt-rail-item" title={label}>
    <Shape className="jt-icon" aria-hidden />
    <span className="jt-rail-label">{label}</span>
    {count !== undefined && (
      <Changed value={count} className={classNames('jt-rail-count', tone && `jt-rail-${tone}`)}>
        {count}
      </Changed>
    )}
  </PlainLink>
)

/** One part's version in the rail's foot. */
export const RailPart = ({ part, version, note, loose }: { part: Part; version: string; note?: ReactNode; loose?: boolean }) => (
  <p className="jt-rail-part">
    <Ticks part={part} loose={loose} />
    <span>{part}</span>
    <b>{version}</b>
    <span>{note}</span>
  </p>
)
