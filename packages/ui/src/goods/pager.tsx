import type { ReactNode } from 'react'
import { Button } from '../acting/button.tsx'

/** The end of a list: one more page, or the word that this is all. */
export const Pager = ({ label, onMore, busy, note, done }: { label: string; onMore: () => void; busy?: boolean; note?: ReactNode; done?: boolean }) => (
  <div className="jt-pager">
    {!done && (
      <Button onClick={onMore} busy={busy}>
        {label}
      </Button>
    )}
    {note && <span className="jt-caption">{note}</span>}
  </div>
)
