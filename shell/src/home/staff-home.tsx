import { formatDateTime, type Part, seamOf, Slot, useLocale, useNow, useSession, useSlotParts, useTitle } from '@jangteo/mfe-kit'
import { PageHead, Whipstitch } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'

/** Each part's piece; where it meets another's, the seam. */
const pieceAfter = (first: Part | undefined) => (part: Part, child: ReactNode) => (
  <div className={css.piece}>
    {part.name !== first?.name && <Whipstitch part={part.name} way="across" state={seamOf(part)} />}
    {child}
  </div>
)

/** The first page behind the counter: what each part has to say about today. */
export const StaffHome = () => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(10_000)
  const { user } = useSession()
  const parts = useSlotParts('home.staff')
  useTitle(t.home)
  return (
    <div className={css.staff}>
      <PageHead title={t.greeting(user?.name ?? '')} note={formatDateTime(now, locale)} size="page" />
      <div className={css.pieces}>
        <Slot name="home.staff" wrap={pieceAfter(parts[0])} />
      </div>
    </div>
  )
}
