import type { ReactNode } from 'react'
import { Button } from '../acting/button.tsx'

/** The end of a list: one more page. */
export const Pager = ({ label, onMore, busy, note }: { label: string; onMore: () => void; busy?: boolean; note?: ReactNode }) => (
  <div className="jt-pager">
    <Button onClick={onMore} busy={busy}>
      {label}
    </Button>
    {note && <span className="jt-caption">{note}</span>}
  </div>
)
