import type { ReactNode } from 'react'

type HeadProps = { title: ReactNode; note?: ReactNode; actions?: ReactNode }

/** The page's one `h1`, a note beside it, actions at the end. */
export const PageHead = ({ title, note, actions, size = 'page' }: HeadProps & { size?: 'page' | 'staff' | 'product' }) => (
  <div className={`jt-head jt-head-${size}`}>
    <h1 className={{ page: 'jt-page', staff: 'jt-staff-page', product: 'jt-product' }[size]}>{title}</h1>
    {note && <span className="jt-head-note">{note}</span>}
    {actions && <div className="jt-head-actions">{actions}</div>}
  </div>
)

/** A section's `h2`. */
export const SectionHead = ({ title, note, actions }: HeadProps) => (
  <div className="jt-head jt-head-section">
    <h2 className="jt-section">{title}</h2>
    {note && <span className="jt-head-note">{note}</span>}
    {actions && <div className="jt-head-actions">{actions}</div>}
  </div>
)
