import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

type Fact = { label: string; value: ReactNode; strong?: boolean; rule?: boolean }

/** Names and values; `figures` sets the values right, like a bill. `rule` draws a line above. */
export const Facts = ({ rows, figures, className }: { rows: Fact[]; figures?: boolean; className?: string }) => (
  <dl className={classNames('jt-facts', figures && 'jt-facts-figures', className)}>
    {rows.map((row) => (
      <div key={row.label} className={classNames(row.strong && 'jt-fact-strong', row.rule && 'jt-fact-rule')}>
        <dt>{row.label}</dt>
        <dd>{row.value}</dd>
      </div>
    ))}
  </dl>
)
