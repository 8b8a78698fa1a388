import { useGauge } from '@jangteo/mfe-kit'
import { useEffect, useRef, useState } from 'react'

/** Figures over all orders. `steps`: everything that ever happened to one. */
type Counts = { count: number; open: number; toShip: number; problems: number; steps: number; latestAt: string | null }

/** For those who may read all orders; undefined until the feed has told them. */
export const useOrdersGauge = () => useGauge<Counts>('orders', 'orders')

/**
 * Calls `fetch` with how many orders came, when the figure that `of` picks has changed: at once, then at most once a second, so that a burst of
 * orders is one request. `of` must be stable.
 */
export const useOrderCounts = (fetch: (came: number) => Promise<void>, of: (counts: Counts) => number): Counts | undefined => {
  const counts = useOrdersGauge()
  const seen = useRef<Counts | undefined>(undefined)
  const [running, setRunning] = useState(false)
  useEffect(() => {
    const before = seen.current
    if (!counts || running || (before && of(before) === of(counts))) return
    seen.current = counts
    if (!before) return
    setRunning(true)
    const pause = new Promise((resolve) => setTimeout(resolve, 1000))
    void Promise.allSettled([fetch(counts.count - before.count), pause]).then(() => setRunning(false))
  }, [counts, running, fetch, of])
  return counts
}
