import { ChevronRightIcon, classNames, useMedia } from '@jangteo/ui'
import { type ReactNode, useState } from 'react'
import css from './section.module.css'

type SectionProps = {
  title: string
  note?: string
  /** What it holds, said in one line: on the phone it stands for the fields. */
  summary: string
  /** Opens by itself when it still needs something. */
  needed: boolean
  /** Nothing to choose: one line everywhere. */
  plain?: boolean
  children?: ReactNode
}

/** A part of the form: beside its title, on the phone a row that opens. */
export const Section = ({ title, note, summary, needed, plain, children }: SectionProps) => {
  const narrow = useMedia('(max-width: 767px)')
  const [open, setOpen] = useState<boolean | null>(null)
  if (narrow && !plain)
    return (
      <details className={css.fold} open={open ?? needed} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2>{title}</h2>
          <span className={classNames(css.said, needed && css.needed)}>{summary}</span>
          <ChevronRightIcon className="jt-icon" aria-hidden />
        </summary>
        <div className={css.fields}>
          {note && <p>{note}</p>}
          {children}
        </div>
      </details>
    )
  return (
    <section className={css.section}>
      <div>
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className={css.fields}>{plain ? <p className={css.said}>{summary}</p> : children}</div>
    </section>
  )
}
