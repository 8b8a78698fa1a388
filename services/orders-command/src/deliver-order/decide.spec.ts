import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { expect, test } from 'vitest'
import { authorized, by, confirmed, delivered, given, line1, line2, now, orderId, placed, shipmentId, shipped, stockReserved } from '../order/given.ts'
import { deliverOrder } from './decide.ts'

const ready = [placed, stockReserved, authorized, confirmed]
const deliver = (order: Parameters<typeof deliverOrder>[2]) => deliverOrder(orderId, by, order, now)
const after = (...events: OrderEvent[]) => given(...ready, ...events).order.lifecycle

test('all that is on the way has arrived, what arrived before is not named again', () =>
  given(...ready, shipped(1, [[line1, 1]]), delivered(1), shipped(2, [[line1, 1]]))
    .when(deliver)
    .then({ type: 'order-delivered', shipmentIds: [shipmentId(2)] }))

test('the order is complete when nothing is left to ship', () => {
  expect(
    after(
      shipped(1, [
        [line1, 2],
        [line2, 1],
      ]),
      delivered(1),
    ),
  ).toBe('COMPLETED')
  expect(after(shipped(1, [[line1, 2]]), delivered(1))).toBe('CONFIRMED')
})

test('nothing arrives that was not sent', () => {
  given(...ready)
    .when(deliver)
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'NONE', allowed: ['PARTIAL', 'SHIPPED'] })
  given(...ready, shipped(1, [[line1, 2]]), delivered(1))
    .when(deliver)
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'PARTIAL' })
  given().whenPerhaps(deliver).thenRefused('NOT_FOUND', { id: orderId })
})
