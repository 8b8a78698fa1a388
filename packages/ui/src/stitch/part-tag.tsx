import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Part } from '../part.ts'
import { Ticks } from './ticks.tsx'

/** Which part made this, and which version: `/// orders 4.12.0`. */
export const PartTag = ({ part, version, note, loose, className }: { part: Part; version?: string; note?: ReactNode; loose?: boolean; className?: string }) => (
  <span className={classNames('jt-part-tag', className)}>
    <Ticks part={part} loose={loose} />
    <span>{part}</span>
    {version && <b>{version}</b>}
    {note && <span className="jt-part-note">{note}</span>}
  </span>
)
