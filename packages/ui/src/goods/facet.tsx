import type { ReactNode } from 'react'
import { PlainLink } from '../acting/link.tsx'
import { classNames } from '../class-names.ts'
import { Checkbox } from '../choices/checkbox.tsx'
import { Changed } from '../news/changed.tsx'
import { useUi } from '../provider.tsx'

type FacetProps = { label: ReactNode; count?: number; own?: boolean; checked: boolean; onChange: (checked: boolean) => void }

const Count = ({ count, own }: { count: number; own?: boolean }) => (
  <Changed value={count} own={own} className="jt-facet-count">
    {count.toLocaleString(useUi().locale)}
  </Changed>
)

/** One choice that narrows a list, with how many it leaves; `own`: another count because of what the person asked. One that falls to 0 stays, dimmed. */
export const Facet = ({ label, count, own, checked, onChange }: FacetProps) => (
  <div className={classNames('jt-facet', count === 0 && !checked && 'jt-facet-none')}>
    <Checkbox label={label} checked={checked} onChange={onChange} />
    {count !== undefined && <Count count={count} own={own} />}
  </div>
)

/** A category in the column of facets. */
export const FacetLink = ({ href, label, count, own, current }: { href: string; label: ReactNode; count?: number; own?: boolean; current?: boolean }) => (
  <PlainLink href={href} current={current} className={classNames('jt-facet', 'jt-facet-link', count === 0 && !current && 'jt-facet-none')}>
    <span>{label}</span>
    {count !== undefined && <Count count={count} own={own} />}
  </PlainLink>
)

/** Facets under one title. */
export const FacetGroup = ({ title, clear, children }: { title: string; clear?: ReactNode; children: ReactNode }) => (
  <div className="jt-facets" role="group" aria-label={title}>
    <header>
      <p>{title}</p>
      {clear}
    </header>
    {children}
  </div>
)
