import type { NewsItem } from '@jangteo/mfe-kit'
import { useSyncExternalStore } from 'react'

/** One piece of news and the part that told it. */
export type News = NewsItem & { part: string }
type State = { items: readonly News[]; seenAt: string }

const KEPT = 12
const key = (user: string) => `jangteo.news-seen.${user}`

/** All parts' news, newest first. */
export const newest = (told: ReadonlyMap<string, readonly NewsItem[]>): News[] =>
  [...told]
    .flatMap(([part, items]) => items.map((item) => ({ ...item, part })))
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, KEPT)

/** What one person's parts told, and up to when it was looked at: kept in this browser, so that a second tab agrees. */
export const newsOf = (user: string) => {
  const told = new Map<string, readonly NewsItem[]>()
  const listeners = new Set<() => void>()
  let state: State = { items: [], seenAt: localStorage.getItem(key(user)) ?? '' }
  const set = (next: Partial<State>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const elsewhere = (event: StorageEvent) => event.key === key(user) && set({ seenAt: event.newValue ?? '' })
  return {
    get: () => state,
    subscribe(listener: () => void) {
      if (listeners.size === 0) addEventListener('storage', elsewhere)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', elsewhere)
      }
    },
    tell(part: string, items: readonly NewsItem[]) {
      told.set(part, items)
      set({ items: newest(told) })
    },
    see() {
      const seenAt = state.items[0]?.at ?? state.seenAt
      localStorage.setItem(key(user), seenAt)
      set({ seenAt })
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
  const store = storeOf(user)
  const { items, seenAt } = useSyncExternalStore(store.subscribe, store.get)
  return { items, unseen: items.filter(({ at }) => at > seenAt), see: store.see }
}
