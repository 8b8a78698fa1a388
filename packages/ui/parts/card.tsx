import type { ReactNode } from 'react'
import { classNames } from '../src/index.ts'
import { useWords } from './settings.tsx'

type Span = 2 | 3 | 4 | 5 | 6 | 8 | 12

/** One box of the board. */
export const Card = ({ title, note, span, name, children }: { title: string; note?: string; span: Span; name: string; children: ReactNode }) => (
  <section className={classNames('card', `span-${span}`)} data-part={name} aria-label={title}>
    <header>
      <h2>{title}</h2>
      {note && <p>{note}</p>}
    </header>
    {children}
  </section>
)

export type State = 'rest' | 'hover' | 'focus-visible' | 'active' | 'busy' | 'refused' | 'disabled' | 'chosen' | 'wrong' | 'shared'
const HELD: readonly State[] = ['hover', 'focus-visible', 'active']

/** One part in one state: what a pointer would bring about is forced by `data-force`, see force-states.ts. */
export const InState = ({ state, children }: { state: State; children: ReactNode }) => {
  const t = useWords()
  return (
    <div className="state" data-state={state}>
      <div data-force={HELD.includes(state) ? state : undefined}>{children}</div>
      <small>{t.states[state]}</small>
    </div>
  )
}

/** A part's states in a row, drawn by one function. */
export const StateRow = ({ label, states, wide, children }: { label: string; states: State[]; wide?: boolean; children: (state: State) => ReactNode }) => (
  <div className="state-row">
    <h3>{label}</h3>
    <div className={wide ? 'states states-wide' : 'states'}>
      {states.map((state) => (
        <InState key={state} state={state}>
          {children(state)}
        </InState>
      ))}
    </div>
  </div>
)
