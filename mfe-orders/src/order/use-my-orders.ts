import { useChanges, useGauge, useLive, usePages, useRows, useSession } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import { MyOrders, type MyOrdersAnswer } from './order.graphql.ts'
import type { OrderView } from './order-fields.ts'

const connection = (data: MyOrdersAnswer) => data.myOrders
const counted = ({ count }: { count: number }) => count

/** A customer's orders, newest first, each row alive; a new one (placed in any tab) is fetched as soon as the feed counts it. */
export const useMyOrders = (first: number) => {
  const { user } = useSession()
  const variables = useMemo(() => ({ first }), [first])
  const pages = usePages(MyOrders, variables, connection, { skip: !user })
  const { nodes, position } = pages
  const ids = useMemo(() => nodes.map(({ id }) => id), [nodes])
  useLive('orders', 'order', ids, { from: position, type: 'Order', skip: ids.length === 0 })
  useChanges(useGauge<{ count: number }>('orders', 'my-orders', user?.id), counted, pages)
  const rows = useRows<OrderView>('Order', ids)
  return { ...pages, user, orders: ids.flatMap((id) => rows.get(id) ?? []) }
}
