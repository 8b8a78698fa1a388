import { useGauge, useLive, useQuery, useRows, useSession } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useRef } from 'react'
import { MyOrders } from '../order/order.graphql.ts'
import type { OrderView } from '../order/order-fields.ts'

/** A customer's orders, newest first, each row alive; a new one (placed in any tab) is fetched as soon as the feed counts it. */
export const useMyOrders = (first: number) => {
  const { user } = useSession()
  const query = useQuery(MyOrders, { first }, { skip: !user, keepPrevious: true })
  const ids = useMemo(() => query.data?.myOrders.nodes.map(({ id }) => id) ?? [], [query.data])
  useLive('orders', 'order', ids, { from: query.position, type: 'Order', skip: ids.length === 0 })
  const gauge = useGauge<{ count: number }>('orders', 'my-orders', user?.id)
  const { refetch } = query
  const counted = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (counted.current !== undefined && gauge && gauge.count !== counted.current) void refetch()
    counted.current = gauge?.count
  }, [gauge, refetch])
  const rows = useRows<OrderView>('Order', ids)
  return { ...query, user, orders: ids.flatMap((id) => rows.get(id) ?? []), more: query.data?.myOrders.pageInfo.hasNextPage ?? false }
}
