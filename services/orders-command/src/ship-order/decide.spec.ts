import { test } from 'vitest'
import { authorized, by, cancelled, confirmed, given, line1, line2, now, orderId, placed, shipmentId, shipped, stockReserved } from '../order/given.ts'
import { shipOrder } from './decide.ts'

const ready = [placed, stockReserved, authorized, confirmed]
const ship =
  (...lines: [{ lineId: string }, number][]) =>
  (order: Parameters<typeof shipOrder>[3]) => {
    const wanted = lines.length > 0 ? lines.map(([{ lineId }, quantity]) => ({ lineId, quantity })) : null
    return shipOrder({ commandId: orderId, lines: wanted, trackingNumber: 'CJ 6412' }, orderId, { shipmentId: shipmentId(1), by }, order, now)
  }

test('without lines all that is open goes out, and its whole value is captured', () =>
  given(...ready)
    .when(ship())
    .then({
      type: 'order-shipped',
      value: 93_500,
      trackingNumber: 'CJ 6412',
      lines: [
        { lineId: line1.lineId, quantity: 2 },
        { lineId: line2.lineId, quantity: 1 },
      ],
    }))

test('a part goes out at its own value', () =>
  given(...ready)
    .when(ship([line1, 1]))
    .then({ type: 'order-shipped', value: 42_000 }))

test('what is left goes out next', () =>
  given(...ready, shipped(1, [[line1, 1]]))
    .when(ship())
    .then({
      value: 51_500,
      lines: [
        { lineId: line1.lineId, quantity: 1 },
        { lineId: line2.lineId, quantity: 1 },
      ],
    }))

test('never more than is open, counted over all lines that name it', () => {
  given(...ready)
    .when(ship([line1, 3]))
    .thenRefused('VALIDATION', { path: 'lines.0.quantity', message: 'MORE_THAN_OPEN' })
  given(...ready)
    .when(ship([line2, 1], [line1, 1], [line1, 2]))
    .thenRefused('VALIDATION', { path: 'lines.1.quantity' })
  given(...ready, shipped(1, [[line1, 2]]))
    .when(ship([line1, 1]))
    .thenRefused('VALIDATION')
})

test('a line of another order is not shipped', () =>
  given(...ready)
    .when(ship([{ lineId: orderId }, 1]))
    .thenRefused('VALIDATION', { path: 'lines.0.quantity' }))

test('nothing leaves before the order is confirmed, after its end, or twice', () => {
  given(placed, stockReserved)
    .when(ship())
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'PLACED', allowed: ['CONFIRMED'] })
  given(...ready, cancelled)
    .when(ship())
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'CANCELLED' })
  given(
    ...ready,
    shipped(1, [
      [line1, 2],
      [line2, 1],
    ]),
  )
    .when(ship())
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'SHIPPED', allowed: ['NONE', 'PARTIAL'] })
  given().whenPerhaps(ship()).thenRefused('NOT_FOUND', { id: orderId })
})
