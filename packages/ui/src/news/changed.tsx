import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { changedClass, useChanged } from './use-changed.ts'

type ChangedProps = { value: string | number | null | undefined; children: ReactNode; look?: 'cell' | 'pill'; own?: boolean; className?: string }

/** Shows that a value has just changed, by the rules of design §4.1–4.2. `cell` fills the box it stands in, `pill` hugs the words. */
export const Changed = ({ value, children, look = 'pill', own, className }: ChangedProps) => {
  const stage = useChanged(value, { own })
  return (
    <span className={classNames(`jt-changing-${look}`, changedClass(stage), className)} data-changed={stage ?? undefined}>
      {children}
    </span>
  )
}

/** The gold diamond before words that tell a change. */
export const Diamond = () => <span className="jt-diamond" aria-hidden="true" />
