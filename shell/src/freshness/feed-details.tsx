import { feedFigures, formatDateTime, formatNumber, type Freshness, useFreshness, useLocale, useNow, useParts } from '@jangteo/mfe-kit'
import { PartTag } from '@jangteo/ui'
import { shortVersion } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import css from './freshness.module.css'

const Figures = ({ feed }: { feed: Freshness }) => {
  const t = useWords()
  const locale = useLocale()
  useNow(1000)
  const { events, p50, p99 } = feedFigures(feed.context)
  return (
    <p className={css.figures}>
      {events !== null && <span>{t.readUpTo(formatNumber(events, locale))}</span>}
      <span>{t.lag(p50.toFixed(2), p99.toFixed(2))}</span>
      {feed.state !== 'live' && <span>{t.asOf(formatDateTime(feed.heardAt, locale, 'time'))}</span>}
    </p>
  )
}

/** What stands behind the chip: each part's version and state, how far its feed has come, how far behind it is. */
export const FeedDetails = () => {
  const t = useWords()
  const feeds = useFreshness()
  return (
    <ul className={css.parts}>
      {useParts().map((part) => {
        const feed = feeds.find(({ context }) => context === part.name)
        const state = part.failure ? 'down' : feed?.state
        return (
          <li key={part.name}>
            <PartTag part={part.name} version={shortVersion(part.version)} loose={part.failure !== null} />
            <span>{state && state !== 'opening' ? t.fresh[state] : t.notAsked}</span>
            {feed && <Figures feed={feed} />}
          </li>
        )
      })}
    </ul>
  )
}
