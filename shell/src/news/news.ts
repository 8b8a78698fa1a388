import { type NewsItem, observable, stored, useObservable } from '@jangteo/mfe-kit'
import * as v from 'valibot'

/** One piece of news and the part that told it. */
export type News = NewsItem & { part: string }

const KEPT = 12

/** All parts' news, newest first. */
export const newest = (told: ReadonlyMap<string, readonly NewsItem[]>): News[] =>
  [...told]
    .flatMap(([part, items]) => items.map((item) => ({ ...item, part })))
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, KEPT)

/** What one person's parts told, and up to when it was looked at: kept in this browser, so that a second tab agrees. */
export const newsOf = (user: string) => {
  const told = new Map<string, readonly NewsItem[]>()
  const items = observable<readonly News[]>([])
  const seenAt = stored('localStorage', `jangteo.news-seen.${user}`, v.string())
  return {
    items,
    seenAt,
    tell(part: string, news: readonly NewsItem[]) {
      told.set(part, news)
      items.set(newest(told))
    },
    see() {
      const [latest] = items.get()
      if (latest) seenAt.set(latest.at)
    },
  }
}

const stores = new Map<string, ReturnType<typeof newsOf>>()
/** The one store of this person in this tab. */
export const storeOf = (user: string) => {
  const known = stores.get(user) ?? newsOf(user)
  stores.set(user, known)
  return known
}

/** A person's news and those not yet seen. */
export const useNews = (user: string) => {
  const { items, seenAt, see } = storeOf(user)
  const news = useObservable(items)
  const seen = useObservable(seenAt) ?? ''
  return { items: news, unseen: news.filter(({ at }) => at > seen), see }
}
