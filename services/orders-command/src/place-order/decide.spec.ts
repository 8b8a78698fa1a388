import { MAX_ORDER_TOTAL } from '@jangteo/contracts/primitives'
import { test } from 'vitest'
import { given, line, line1, line2, now, orderId, placeCommand, placed } from '../order/given.ts'
import { type Placing, placeOrder } from './decide.ts'

const placing: Placing = { number: '482-931', customerId: null, currency: 'KRW', lines: [line1, line2], deadlineSeconds: 60 }
const place = (lines = placing.lines) => placeOrder(placeCommand, { ...placing, lines }, null, now)

test('the total is the sum of what was ordered at the prices seen, and the wait has an end', () =>
  given()
    .whenPerhaps(() => place())
    .then({ type: 'order-placed', orderId, number: '482-931', total: 93_500, deadlineAt: '2026-11-23T10:01:00.000Z' }))

test('an order id is used once, whoever comes second', () =>
  given(placed)
    .when((order) => placeOrder(placeCommand, placing, order, now))
    .thenRefused('VALIDATION', { path: 'orderId', message: 'ALREADY_USED' }))

test('an order above 10^12 minor units is refused, one of exactly that is not', () => {
  const full = line(3, 500, 1_000_000_000)
  given()
    .whenPerhaps(() => place([full, full]))
    .then({ type: 'order-placed', total: MAX_ORDER_TOTAL })
  given()
    .whenPerhaps(() => place([full, full, line(4, 1, 1)]))
    .thenRefused('VALIDATION', { path: 'lines', message: 'TOTAL_RANGE' })
})

test('one variant may stand in several lines', () =>
  given()
    .whenPerhaps(() => place([line1, line1]))
    .then({ type: 'order-placed', total: 168_000 }))
