import BackIcon from 'lucide-react/icons/chevron-left'
import type { ReactNode } from 'react'
import { PlainLink } from '../acting/link.tsx'
import type { Icon } from '../icon.ts'

/** The phone's head, 56 high: the logo or the way back, a title, tools. */
export const TopBar = ({ back, logo, title, tools }: { back?: { href: string; label: string }; logo?: ReactNode; title?: ReactNode; tools?: ReactNode }) => (
  <header className="jt-top-bar">
    {back ? (
      <PlainLink href={back.href} aria-label={back.label} className="jt-icon-button jt-size-phone">
        <BackIcon className="jt-icon" aria-hidden />
      </PlainLink>
    ) : (
      logo
    )}
    {title && <span className="jt-tile-title">{title}</span>}
    <span className="jt-top-tools">{tools}</span>
  </header>
)

type TabBarItem = {
  href: string
  label: string
  icon: Icon
  current?: boolean
  /** What the dot means, read out. */
  news?: string
}

/** The phone's foot, 64 high: the four places of the shop. */
export const TabBar = ({ label, items }: { label: string; items: TabBarItem[] }) => (
  <nav className="jt-tab-bar" aria-label={label}>
    {items.map(({ href, label: name, icon: Shape, current, news }) => (
      <PlainLink key={href} href={href} current={current}>
        <Shape className="jt-icon" aria-hidden />
        {name}
        {news && (
          <>
            <span className="jt-news-dot" />
            <span className="jt-out-of-sight">{news}</span>
          </>
        )}
      </PlainLink>
    ))}
  </nav>
)
