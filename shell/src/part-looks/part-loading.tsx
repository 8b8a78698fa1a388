import { type Part, useLocale } from '@jangteo/mfe-kit'
import { classNames, LoadingBlocks } from '@jangteo/ui'
import { partLabel } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import css from './part-loading.module.css'

const heights = [44, 120, 200, 260, 320, 440, 560]
/** The policy allows no inline style: the nearest class that is high enough. */
const heightClass = (minHeight: number) => css[`h${heights.find((height) => height >= minHeight) ?? 560}`]

/** Holds a part's place in its final size until its code is there. */
export const PartLoading = ({ part, size, minHeight }: { part: Part; size: 'page' | 'slot'; minHeight: number }) => {
  const t = useWords()
  const locale = useLocale()
  if (size === 'slot' && minHeight === 0) return null
  return (
    <div className={classNames(css.place, size === 'page' ? css.h560 : heightClass(minHeight))}>
      {(size === 'page' || minHeight >= 120) && <LoadingBlocks label={t.loading(partLabel(part, locale))} look={size === 'page' ? 'page' : 'panel'} />}
    </div>
  )
}
