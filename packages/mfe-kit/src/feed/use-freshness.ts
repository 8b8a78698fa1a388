import { decodePosition } from '@jangteo/contracts/position'
import { useSyncExternalStore } from 'react'
import type { Context } from '../data/document.ts'
import type { Freshness as FeedFreshness } from '../live/freshness.ts'
import { connectionOf, openContexts } from './connections.ts'

/** How old one feed of the page is. `seconds` behind; `since` and `heardAt` (last sign of life) in Unix milliseconds. */
export type Freshness = FeedFreshness & { context: Context }

let shown: readonly Freshness[] = []
const look = (): readonly Freshness[] => {
  const next = openContexts.get().map((context) => ({ context, of: connectionOf(context).freshness.get() }))
  const same = next.length === shown.length && next.every(({ context, of }, at) => shown[at]?.context === context && seen.get(context) === of)
  if (same) return shown
  for (const { context, of } of next) seen.set(context, of)
  shown = next.map(({ context, of }) => ({ ...of, context }))
  return shown
}
const seen = new Map<Context, FeedFreshness>()

const subscribe = (listener: () => void) => {
  let feeds: (() => void)[] = []
  const follow = () => {
    for (const stop of feeds) stop()
    feeds = openContexts.get().map((context) => connectionOf(context).freshness.subscribe(listener))
    listener()
  }
  const stop = openContexts.subscribe(follow)
  follow()
  return () => {
    stop()
    for (const end of feeds) end()
  }
}

/** One entry for each feed that this page has opened so far; none before the first live part. */
export const useFreshness = (): readonly Freshness[] => useSyncExternalStore(subscribe, look)

/** How far one feed has come: events read since the shop began, null before it told; seconds behind, usual (`p50`) and at the worst but for one in a hundred (`p99`). */
export type FeedFigures = { events: number | null; p50: number; p99: number }

/** The figures of a feed that `useFreshness` names, as they are now. Nothing renders when they change. */
export const feedFigures = (context: Context): FeedFigures => {
  const { position, freshness } = connectionOf(context)
  const next = decodePosition(position())?.next
  return { events: next ? next.reduce((sum, offset) => sum + offset, 0) : null, ...freshness.spread() }
}
