import type { ReactNode } from 'react'

/** What would stand here, and when. */
export const EmptyState = ({ title, text, action }: { title: ReactNode; text?: ReactNode; action?: ReactNode }) => (
  <div className="jt-empty">
    <p className="jt-empty-title">{title}</p>
    {text && <p className="jt-empty-text">{text}</p>}
    {action && <div className="jt-empty-action">{action}</div>}
  </div>
)
