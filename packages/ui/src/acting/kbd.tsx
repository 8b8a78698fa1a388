import type { ReactNode } from 'react'

/** A key cap. Decoration: the key itself is named in the help. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="jt-kbd" aria-hidden="true">
    {children}
  </kbd>
)
