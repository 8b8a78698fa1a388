import { useLive, useQuery, useRow } from '@jangteo/mfe-kit'
import { useEffect, useState } from 'react'
import { OneOrder } from './order.graphql.ts'
import type { OrderView } from './order-fields.ts'

/** Each look waits for the order to be seen, here if the service had no place to wait. */
const LOOKS = 8
const LOOK_MS = 500

/**
 * One order, alive: fetched once, then whatever the feed says is newer. One that was placed a moment ago may not be seen yet, so a stale «none»
 * is asked again for some seconds. `undefined` while loading, null if there is none to see.
 */
export const useOrder = (id: string, followToken?: string) => {
  const { status, data, stale, position, refetch } = useQuery(OneOrder, { id, followToken, minVersion: 1 })
  const [looks, setLooks] = useState(1)
  const row = useRow<OrderView>('Order', id)
  const none = status === 'ready' && !data?.order
  const again = none && stale && looks < LOOKS
  useEffect(() => {
    if (again) void Promise.all([refetch(), new Promise((done) => setTimeout(done, LOOK_MS))]).then(() => setLooks((now) => now + 1))
  }, [again, looks, refetch])
  useLive('orders', 'order', [id], { from: position, type: 'Order', scope: followToken, skip: status !== 'ready' || none })
  return { order: none && !again ? null : row, failed: status === 'failed' && !row, refetch }
}
