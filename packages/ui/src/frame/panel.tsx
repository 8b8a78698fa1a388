import { useId, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Part } from '../part.ts'
import { PartTag } from '../stitch/part-tag.tsx'

type PanelProps = {
  title?: ReactNode
  count?: ReactNode
  note?: ReactNode
  /** Says at the end of the head who made it. */
  part?: { name: Part; version?: string }
  actions?: ReactNode
  /** No padding inside, for tables. */
  flush?: boolean
  foot?: ReactNode
  children: ReactNode
  className?: string
}

/** A box of the staff screens: head with a hairline, content. */
export const Panel = ({ title, count, note, part, actions, flush, foot, children, className }: PanelProps) => {
  const id = useId()
  return (
    <section className={classNames('jt-panel', flush && 'jt-panel-flush', className)} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="jt-panel-head">
          <h2 id={id}>
            {title} {count !== undefined && <span>{count}</span>}
          </h2>
          {note && <span className="jt-panel-note">{note}</span>}
          <span className="jt-panel-end">
            {actions}
            {part && <PartTag part={part.name} version={part.version} />}
          </span>
        </header>
      )}
      <div className="jt-panel-body">{children}</div>
      {foot && <footer className="jt-panel-foot">{foot}</footer>}
    </section>
  )
}
