import { useChanges, useGauge } from '@jangteo/mfe-kit'
import { useCallback } from 'react'

/** Figures over all orders. `steps`: everything that ever happened to one. */
type Counts = { count: number; open: number; toShip: number; problems: number; steps: number; latestAt: string | null }

/** Picks what changes whatever happens to an order. */
export const everyStep = ({ steps }: Counts): number => steps

/** For those who may read all orders; undefined until the feed has told them. */
export const useOrdersGauge = () => useGauge<Counts>('orders', 'orders')

/** Calls `fetch` with how many orders came when the figure that `of` picks has changed, at most once a second and until that was answered. `of` must be stable. */
export const useOrderCounts = (fetch: (came: number) => Promise<boolean>, of: (counts: Counts) => number): Counts | undefined => {
  const counts = useOrdersGauge()
  useChanges(
    counts,
    of,
    useCallback((before: Counts, now: Counts) => fetch(now.count - before.count), [fetch]),
  )
  return counts
}
