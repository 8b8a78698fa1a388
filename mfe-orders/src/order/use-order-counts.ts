import { useChanges, useGauge } from '@jangteo/mfe-kit'
import { useCallback } from 'react'

/** Figures over all orders. `steps`: everything that ever happened to one. */
type Counts = { count: number; open: number; toShip: number; problems: number; steps: number; latestAt: string | null }

/** Picks what changes whatever happens to an order. */
export const everyStep = ({ steps }: Counts): number => steps

/** For those who may read all orders; undefined until the feed has told them. */
export const useOrdersGauge = () => useGauge<Counts>('orders', 'orders')

type Asked = { of: (counts: Counts) => number; fetch: (came: number) => Promise<boolean>; waits: boolean }

/** Calls `fetch` with how many orders came when the figure that `of` picks has changed; see `useChanges`. `of` and `fetch` must be stable. */
export const useOrderCounts = ({ of, fetch, waits }: Asked): Counts | undefined => {
  const counts = useOrdersGauge()
  useChanges(
    counts,
    of,
    useCallback((before: Counts | undefined, now: Counts) => fetch(before ? now.count - before.count : 0), [fetch]),
    { waits },
  )
  return counts
}
