import type { ReactNode } from 'react'
import { PlainLink } from '../acting/link.tsx'

/** The storefront's head from 768 px, 64 high: logo, categories, search, tools. */
export const StoreHeader = ({ logo, nav, search, tools }: { logo: ReactNode; nav: ReactNode; search?: ReactNode; tools: ReactNode }) => (
  <header className="jt-store-head">
    <div className="jt-wrap jt-store-row">
      {logo}
      <div className="jt-store-nav">{nav}</div>
      {search && <div className="jt-store-search">{search}</div>}
      <div className="jt-store-tools">{tools}</div>
    </div>
  </header>
)

/** A word in a head's navigation. */
export const NavLink = ({ href, current, children }: { href: string; current?: boolean; children: ReactNode }) => (
  <PlainLink href={href} current={current} className="jt-nav-link">
    {children}
  </PlainLink>
)

/** The page's foot. */
export const PageFooter = ({ left, right }: { left: ReactNode; right?: ReactNode }) => (
  <footer className="jt-wrap jt-foot">
    <div>{left}</div>
    {right && <div>{right}</div>}
  </footer>
)

/** Holds the width of storefront pages: at most 1312. */
export const Wrap = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={className ? `jt-wrap ${className}` : 'jt-wrap'}>{children}</div>
)
