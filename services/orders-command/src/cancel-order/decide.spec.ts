import { nextActions } from '@jangteo/contracts/orders/next-actions'
import type { Role } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import { authorized, by, cancelled, confirmed, delivered, expired, given } from '../order/given.ts'
import { line1, line2, linesCancelled, now, orderId, placed, shipped, stockReserved } from '../order/given.ts'
import { cancelOrder } from './decide.ts'

type Named = [{ lineId: string }, number]
const cancelAs =
  (anyOrder: boolean, ...named: Named[]) =>
  (order: Parameters<typeof cancelOrder>[3]) => {
    const lines = named.length > 0 ? named.map(([{ lineId }, quantity]) => ({ lineId, quantity })) : null
    return cancelOrder({ commandId: orderId, lines, reason: '마음이 바뀜' }, orderId, { by, anyOrder }, order, now)
  }
const cancel = cancelAs(true)
const part = (...named: Named[]) => cancelAs(true, ...named)
const ready = [placed, stockReserved, authorized, confirmed]

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

test('a part is cancelled at its value, several mentions of a line as one', () =>
  given(...ready)
    .when(part([line1, 1], [line2, 1]))
    .then({
      type: 'lines-cancelled',
      lines: [
        { lineId: line1.lineId, quantity: 1 },
        { lineId: line2.lineId, quantity: 1 },
      ],
      value: 51_500,
      reason: '마음이 바뀜',
      by,
    }))

test('naming all that is left is the whole order while nothing was shipped', () => {
  given(...ready)
    .when(part([line1, 1], [line2, 1], [line1, 1]))
    .then({ type: 'order-cancelled' })
  given(...ready, linesCancelled([line1, 2]))
    .when(part([line2, 1]))
    .then({ type: 'order-cancelled' })
  given(placed)
    .when(part([line1, 2], [line2, 1]))
    .then({ type: 'order-cancelled' })
  given(...ready)
    .when(part([line1, 2], [line2, 1], [{ lineId: orderId }, 1]))
    .thenRefused('VALIDATION', { path: 'lines.2.quantity' })
})

test('what waits for stock or payment is cancelled whole or not at all', () =>
  given(placed, stockReserved)
    .when(part([line1, 1]))
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'PLACED', allowed: ['CONFIRMED'] }))

test('only units that are neither shipped nor cancelled are cancelled', () => {
  const open = given(...ready, shipped(1, [[line1, 1]]), linesCancelled([line2, 1]))
  open.when(part([line1, 1])).then({ type: 'lines-cancelled', value: 42_000 })
  open.when(part([line1, 2])).thenRefused('VALIDATION', { path: 'lines.0.quantity', message: 'MORE_THAN_OPEN' })
  open.when(part([line1, 1], [line2, 1])).thenRefused('VALIDATION', { path: 'lines.1.quantity' })
  open.when(part([{ lineId: orderId }, 1])).thenRefused('VALIDATION', { path: 'lines.0.quantity' })
})

test('a customer cancels a part before anything was shipped, staff also later', () => {
  const own = cancelAs(false, [line1, 1])
  given(...ready)
    .when(own)
    .then({ type: 'lines-cancelled' })
  given(...ready, shipped(1, [[line2, 1]]))
    .when(own)
    .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'PARTIAL', allowed: ['NONE'] })
})

test('an order is complete once all that was not cancelled has arrived', () => {
  const arrived = [...ready, shipped(1, [[line1, 2]]), delivered(1)]
  expect(given(...arrived).order).toMatchObject({ lifecycle: 'CONFIRMED', fulfilment: 'PARTIAL' })
  expect(given(...arrived, linesCancelled([line2, 1])).order).toMatchObject({ lifecycle: 'COMPLETED', fulfilment: 'DELIVERED', authorized: 84_000 })
  const away = given(...ready, shipped(1, [[line1, 2]]), linesCancelled([line2, 1]))
  expect(away.order).toMatchObject({ lifecycle: 'CONFIRMED', payment: 'AUTHORIZED', fulfilment: 'SHIPPED' })
  away.when(part([line2, 1])).thenRefused('NOT_ALLOWED_IN_STATE', { state: 'SHIPPED', allowed: ['NONE', 'PARTIAL'] })
})

test('the offered action is what the decision allows', () => {
  const offered = (who: Role, ...events: Parameters<typeof given>) =>
    nextActions(given(...events).order, { roles: [who], sub: 'customer-1' }).find(({ action }) => action === 'cancel')
  const part1 = [...ready, shipped(1, [[line1, 1]])]
  expect(offered('support', ...part1)).toMatchObject({ enabled: true })
  expect(offered('customer', ...part1)).toMatchObject({ enabled: false, reason: 'ALREADY_SHIPPED' })
  expect(offered('support', ...part1, linesCancelled([line1, 1], [line2, 1]))).toMatchObject({ enabled: false, reason: 'NOTHING_OPEN' })
})
