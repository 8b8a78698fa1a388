import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Diamond } from '../news/changed.tsx'
import { Glyph, type StatusGlyph } from '../signs/glyph.tsx'
import { toneOf, type Tone } from '../part.ts'

type LogEntry = {
  id: string
  time: ReactNode
  mark?: StatusGlyph | 'diamond' | 'square' | 'dot' | 'ring'
  tone?: Tone
  text: ReactNode
  end?: ReactNode
  fresh?: boolean
}

const Mark = ({ mark = 'dot' }: Pick<LogEntry, 'mark'>) => {
  if (mark === 'diamond') return <Diamond />
  if (mark === 'square' || mark === 'dot' || mark === 'ring') return <span className={`jt-log-${mark}`} />
  return <Glyph shape={mark} />
}

/** What happened, newest first: when, a mark, a sentence, and who or how long at the end. A `ring` still runs; `fresh` entries are washed for a moment. */
export const LogList = ({ label, entries, className }: { label: string; entries: LogEntry[]; className?: string }) => (
  <ol className={classNames('jt-log', className)} aria-label={label}>
    {entries.map((entry) => (
      <li key={entry.id} className={classNames('jt-log-entry', toneOf(entry.tone ?? 'plain'), entry.fresh && 'jt-log-fresh')}>
        <span className="jt-log-time">{entry.time}</span>
        <span className="jt-log-mark" aria-hidden="true">
          <Mark mark={entry.mark} />
        </span>
        <span className="jt-log-text">{entry.text}</span>
        {entry.end && <span className="jt-log-end">{entry.end}</span>}
      </li>
    ))}
  </ol>
)
