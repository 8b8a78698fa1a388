import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: ReactNode
  text?: ReactNode
  action?: ReactNode
  /** The title is the page's heading: nothing else stands on it. */
  wholePage?: boolean
}

/** What would stand here, and when. */
export const EmptyState = ({ title, text, action, wholePage = false }: EmptyStateProps) => (
  <div className="jt-empty">
    {wholePage ? <h1 className="jt-empty-title">{title}</h1> : <p className="jt-empty-title">{title}</p>}
    {text && <p className="jt-empty-text">{text}</p>}
    {action && <div className="jt-empty-action">{action}</div>}
  </div>
)
