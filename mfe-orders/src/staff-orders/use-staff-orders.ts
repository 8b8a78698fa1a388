import { useLive, usePages, useRows } from '@jangteo/mfe-kit'
import { useCallback, useMemo } from 'react'
import { type OrderFilter, StaffOrders, type StaffOrdersAnswer } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'
import { useOrderCounts } from '../order/use-order-counts.ts'

const PAGE = 50
/** Rows that a reading of the newest must share with the list, so that it joins on: more than can come while it is under way. */
const OVERLAP = 20
const connection = (data: StaffOrdersAnswer) => data.orders

/** The staff list: pages of 50 of what is looked for, every row alive, new orders fetched as they are counted. A row whose lifecycle is no longer looked for is left out at once. */
export const useStaffOrders = (filter: OrderFilter) => {
  const variables = useMemo(() => ({ filter, first: PAGE }), [filter])
  const pages = usePages(StaffOrders, variables, connection)
  const { nodes, position, refetch } = pages
  const ids = useMemo(() => nodes.map(({ id }) => id), [nodes])
  useLive('orders', 'order', ids, { from: position, type: 'Order', skip: ids.length === 0 })
  // with no lifecycle looked for only new orders can come in, and they come in at the top
  const few = filter.lifecycle === undefined
  const fetchNews = useCallback((came: number) => refetch(few ? { first: Math.min(PAGE, Math.max(came, 0) + OVERLAP) } : undefined), [refetch, few])
  const counts = useOrderCounts(fetchNews)
  const rows = useRows<OrderView>('Order', ids)
  const { lifecycle } = filter
  const orders = useMemo(
    () => ids.flatMap((id) => rows.get(id) ?? []).filter((order) => pages.stale || (lifecycle?.includes(order.lifecycle) ?? true)),
    [ids, rows, lifecycle, pages.stale],
  )
  return { ...pages, orders, count: pages.data?.orders.count, latestAt: counts?.latestAt ?? null }
}
