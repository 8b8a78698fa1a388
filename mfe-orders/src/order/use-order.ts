import { useLive, useQuery, useRow } from '@jangteo/mfe-kit'
import { OneOrder } from './order.graphql.ts'
import type { OrderView } from './order-fields.ts'

/** One order, alive: fetched once, then whatever the feed says is newer. `undefined` while loading, null if there is none to see. */
export const useOrder = (id: string, followToken?: string) => {
  const query = useQuery(OneOrder, { id, followToken })
  const row = useRow<OrderView>('Order', id)
  useLive('orders', 'order', [id], { from: query.position, type: 'Order', scope: followToken, skip: query.status !== 'ready' || !query.data?.order })
  const order = query.status === 'ready' && !query.data?.order ? null : row
  return { order, failed: query.status === 'failed' && !row, refetch: query.refetch }
}
