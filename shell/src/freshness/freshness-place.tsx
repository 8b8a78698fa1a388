import { announceNews, formatDateTime, useFreshness, useLocale, useParts } from '@jangteo/mfe-kit'
import { FreshnessChip } from '@jangteo/ui'
import { useEffect, useRef } from 'react'
import { partLabel } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import { FeedDetails } from './feed-details.tsx'
import css from './freshness.module.css'
import { pageFreshness } from './page-freshness.ts'

const look = { live: 'live', behind: 'late', reconnecting: 'joining', down: 'down' } as const

/** The chip in the head: how old the page is, in words. Only a change of state is said to screen readers. */
export const FreshnessPlace = () => {
  const t = useWords()
  const locale = useLocale()
  const parts = useParts()
  const page = pageFreshness(useFreshness(), parts)
  const state = page?.state
  const before = useRef(state)
  useEffect(() => {
    if (state && before.current && before.current !== state) announceNews('freshness', t.fresh[state])
    before.current = state
  }, [state, t])
  if (!page) return <span className={css.place} />
  const amount = page.seconds < 1 ? page.seconds.toFixed(2) : page.seconds.toFixed(1)
  const worst = parts.find(({ name }) => name === page.worst)
  const words = {
    live: { label: t.live, note: page.seconds >= 0.01 ? t.seconds(amount) : undefined },
    behind: { label: t.behind(page.seconds.toFixed(1)), note: undefined },
    reconnecting: { label: t.rejoining, note: page.heardAt ? t.asOf(formatDateTime(page.heardAt, locale, 'time')) : undefined },
    down: { label: t.down(worst ? partLabel(worst, locale) : page.worst), note: undefined },
  }[page.state]
  return (
    <span className={css.place}>
      <FreshnessChip
        state={look[page.state]}
        {...words}
        feeds={page.feeds.map((feed) => ({ part: feed.part, state: look[feed.state] }))}
        detailsLabel={t.freshness}
        details={<FeedDetails />}
      />
    </span>
  )
}
