import { useGauge } from '@jangteo/mfe-kit'
import { useEffect, useRef, useState } from 'react'

type Counts = { count: number; open: number; toShip: number; latestAt: string | null }

/** The staff's count of all orders. Calls `fetch` with how many orders came, when some came or changed their lifecycle: at once, then at most once a second, so that a burst of orders is one request. */
export const useOrderCounts = (fetch: (came: number) => Promise<void>, skip = false): Counts | undefined => {
  const counts = useGauge<Counts>('orders', 'orders')
  const seen = useRef<Counts | undefined>(undefined)
  const [running, setRunning] = useState(false)
  useEffect(() => {
    const before = seen.current
    if (!counts || skip || running || (before && same(before, counts))) return
    seen.current = counts
    if (!before) return
    setRunning(true)
    const pause = new Promise((resolve) => setTimeout(resolve, 1000))
    void Promise.allSettled([fetch(counts.count - before.count), pause]).then(() => setRunning(false))
  }, [counts, skip, running, fetch])
  return counts
}

const same = (one: Counts, two: Counts) => one.count === two.count && one.open === two.open && one.toShip === two.toShip
