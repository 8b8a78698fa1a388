import { useGauge, useLive, usePages, useRows } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type OrderFilter, StaffOrders, type StaffOrdersAnswer } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'

type Arrivals = { count: number; latestAt: string | null }

/** Calls `fetch` for a changed count at once, then at most once a second, so that a burst of orders is one request. */
const useRefetchOnArrival = (arrivals: Arrivals | undefined, fetch: () => Promise<void>) => {
  const seen = useRef<number | undefined>(undefined)
  const [running, setRunning] = useState(false)
  useEffect(() => {
    if (!arrivals || running || arrivals.count === seen.current) return
    const first = seen.current === undefined
    seen.current = arrivals.count
    if (first) return
    setRunning(true)
    const pause = new Promise((resolve) => setTimeout(resolve, 1000))
    void Promise.allSettled([fetch(), pause]).then(() => setRunning(false))
  }, [arrivals, running, fetch])
}

const connection = (data: StaffOrdersAnswer) => data.orders

/** The staff list: pages of 50 of what is looked for, every shown row alive (the newest 200), new orders fetched as they are counted. */
export const useStaffOrders = (filter: OrderFilter) => {
  const variables = useMemo(() => ({ filter, first: 50 }), [filter])
  const pages = usePages(StaffOrders, variables, connection)
  const { nodes, position, refetch } = pages
  const ids = useMemo(() => nodes.map(({ id }) => id), [nodes])
  const watched = useMemo(() => ids.slice(0, 200), [ids])
  useLive('orders', 'order', watched, { from: position, type: 'Order', skip: watched.length === 0 })
  const arrivals = useGauge<Arrivals>('orders', 'orders')
  useRefetchOnArrival(arrivals, refetch)
  const rows = useRows<OrderView>('Order', ids)
  const orders = useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows])
  return { ...pages, orders, count: pages.data?.orders.count, arrivals }
}
