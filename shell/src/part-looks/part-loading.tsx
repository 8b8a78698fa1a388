import { type Part, useLocale } from '@jangteo/mfe-kit'
import { LoadingBlocks } from '@jangteo/ui'
import { FirstPiece, sentFor } from '../first-view/sent.tsx'
import { partLabel } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import css from './part-loading.module.css'

/** A place this high has room for blocks, or for all that can be said. */
export const ROOM = 120

/** Holds a part's place in its final size until its code, and then its first rows, are there. */
export const PartLoading = ({ part, size, place, minHeight }: { part: Part; size: 'page' | 'slot'; place: string; minHeight: number }) => {
  const t = useWords()
  const label = t.loading(partLabel(part, useLocale()))
  if (size === 'page') return <LoadingBlocks label={label} look="page" />
  if (minHeight === 0) return null
  const sent = sentFor(place)
  if (sent) return <FirstPiece nodes={sent} className={css.place} minHeight={minHeight} />
  return (
    <div className={css.place} style={{ minHeight }}>
      {minHeight >= ROOM && <LoadingBlocks label={label} look="panel" />}
    </div>
  )
}
