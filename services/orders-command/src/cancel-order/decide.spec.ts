import { test } from 'vitest'
import { authorized, by, cancelled, confirmed, expired, given, line1, now, orderId, placed, shipped, stockReserved } from '../order/given.ts'
import { cancelOrder } from './decide.ts'

const command = { commandId: orderId, reason: '마음이 바뀜' }
const cancel = (order: Parameters<typeof cancelOrder>[3]) => cancelOrder(command, orderId, by, order, now)

test('an order is cancelled while it waits', () => given(placed).when(cancel).then({ type: 'order-cancelled', reason: '마음이 바뀜', by }))

test('a confirmed order is cancelled before anything was shipped', () =>
  given(placed, stockReserved, authorized, confirmed).when(cancel).then({ type: 'order-cancelled' }))

test('a shipped order is never cancelled', () =>
  given(placed, stockReserved, authorized, confirmed, shipped(1, [[line1, 1]]))
    .when(cancel)
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'PARTIAL', allowed: ['NONE'] }))

test('an order ends once', () => {
  given(placed, expired)
    .when(cancel)
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'EXPIRED', allowed: ['PLACED', 'CONFIRMED'] })
  given(placed, cancelled).when(cancel).thenRefused('NOT_ALLOWED_IN_STATE', { state: 'CANCELLED' })
})

test('an order nobody placed is not found', () => given().whenPerhaps(cancel).thenRefused('NOT_FOUND', { id: orderId }))
