import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Glyph, type StatusGlyph } from './glyph.tsx'

/** One state of one axis: shape and word. `boxed` gives it an edge and names the axis. */
export const StatusMark = ({ glyph, children, boxed }: { glyph: StatusGlyph; children: ReactNode; boxed?: string }) => (
  <span className={classNames('jt-status', `jt-status-${glyph}`, boxed && 'jt-status-boxed')}>
    {boxed && <span className="jt-status-axis">{boxed}</span>}
    <Glyph shape={glyph} />
    <span className="jt-status-word">{children}</span>
  </span>
)
