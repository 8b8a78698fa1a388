import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useFirstWait } from '../use-first-wait.ts'

/** The line below a list of staff: what was found and measured, drawn once all of it is `there`. `end` is left out for fingers, which have no room for it. */
export const ListFoot = ({ there, end, children }: { there: boolean; end: ReactNode; children: ReactNode }) => (
  <footer className={classNames('jt-list-foot', useFirstWait(there) && 'jt-waits')}>
    {children}
    <span className="jt-list-foot-end">{end}</span>
  </footer>
)
