import { useChanges, useLive, usePages, useRows } from '@jangteo/mfe-kit'
import { useCallback, useMemo } from 'react'
import { type OrderFilter, type OrderSort, StaffOrders, type StaffOrdersAnswer } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { type Counts, everyStep, useOrdersGauge } from '../order/use-orders-gauge.ts'
import { mayLeave, stillMatches } from './filters/looked-for.ts'

const PAGE = 50
/** Rows that a reading of the newest must share with the list, so that it joins on: more than can come while it is under way. */
const OVERLAP = 20
const connection = (data: StaffOrdersAnswer) => data.orders
const placed = ({ count }: Counts) => count

/** The staff list: pages of 50 of what is looked for, every row alive that is `near` the window, new orders fetched as they are counted. A row that no longer answers is left out at once. */
export const useStaffOrders = (filter: OrderFilter, sort: OrderSort, near?: readonly string[]) => {
  const variables = useMemo(() => ({ filter, sort, first: PAGE }), [filter, sort])
  const pages = usePages(StaffOrders, variables, connection)
  const { nodes, position, refetch, stale } = pages
  const ids = useMemo(() => nodes.map(({ id }) => id), [nodes])
  useLive('orders', 'order', near ?? ids, { from: position, type: 'Order', skip: ids.length === 0 })
  // where no order can come in by changing, only new ones do; and sorted by newest they come in at the top
  const settled = !mayLeave(filter)
  const few = settled && sort === 'NEWEST'
  const fetchNews = useCallback(
    (before: Counts | undefined, now: Counts) => {
      const came = before ? Math.max(now.count - before.count, 0) : 0
      return refetch(few ? { first: Math.min(PAGE, came + OVERLAP) } : undefined)
    },
    [refetch, few],
  )
  const counts = useOrdersGauge()
  useChanges(counts, settled ? placed : everyStep, pages, fetchNews)
  const rows = useRows<OrderView>('Order', ids)
  const orders = useMemo(() => ids.flatMap((id) => rows.get(id) ?? []).filter((order) => stale || stillMatches(order, filter)), [ids, rows, filter, stale])
  return { ...pages, orders, latestAt: counts?.latestAt ?? null }
}
