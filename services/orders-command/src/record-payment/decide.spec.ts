import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import { expect, test } from 'vitest'
import { authorized, by, cancelled, confirmed, expired, given, line1, now, orderId, placed, shipmentId, shipped, stockReserved } from '../order/given.ts'
import { refundDeclined, refunded, refundId, refundRequested } from '../order/given.ts'
import { recordPayment } from './decide.ts'

const of = { orderId, at: now }
const yes: PaymentEvent = { type: 'payment-authorized', ...of, amount: 93_500 }
const no: PaymentEvent = { type: 'payment-declined', ...of }
const voided = { type: 'payment-voided' as const, ...of }
const captured = (n: number) => ({ type: 'payment-captured' as const, ...of, shipmentId: shipmentId(n), amount: 42_000 })
const record = (answer: PaymentEvent) => (order: Parameters<typeof recordPayment>[1]) => recordPayment(answer, order, now)
const ready = [placed, stockReserved, authorized, confirmed]

test('authorized money confirms the order that waits for it', () =>
  given(placed, stockReserved).when(record(yes)).then({ type: 'payment-authorized', amount: 93_500 }, { type: 'order-confirmed' }))

test('a declined card rejects it', () =>
  given(placed, stockReserved)
    .when(record(no))
    .then({ type: 'payment-declined' }, { type: 'order-rejected', rejection: { code: 'PAYMENT_DECLINED', details: {} } }))

test('nothing is confirmed without stock', () => given(placed).when(record(yes)).then({ type: 'payment-authorized' }))

test('after its end an answer changes the payment axis alone', () => {
  for (const end of [expired, cancelled]) {
    const late = given(placed, stockReserved, end)
    late.when(record(yes)).then({ type: 'payment-authorized' })
    late.when(record(no)).then({ type: 'payment-declined' })
    expect(given(placed, stockReserved, end, authorized).order.lifecycle).toBe(late.order.lifecycle)
    given(placed, stockReserved, end, authorized).when(record(voided)).then({ type: 'payment-voided' })
  }
})

test('an answer given twice counts once', () => {
  given(...ready)
    .when(record(yes))
    .thenNothing()
  given(...ready)
    .when(record(no))
    .thenNothing()
  given(...ready, cancelled, { type: 'payment-voided', ...of })
    .when(record(voided))
    .thenNothing()
  given(...ready, shipped(1, [[line1, 1]]), captured(1))
    .when(record(captured(1)))
    .thenNothing()
})

test('each shipment is captured once, and only what was shipped', () => {
  given(...ready, shipped(1, [[line1, 1]]), captured(1), shipped(2, [[line1, 1]]))
    .when(record(captured(2)))
    .then({ type: 'payment-captured', shipmentId: shipmentId(2) })
  given(...ready)
    .when(record(captured(1)))
    .thenNothing()
})

test('money that was never held is not given back', () => given(placed, expired).when(record(voided)).thenNothing())

test('a refund is given or declined once, in the name of who asked for it', () => {
  const asked = [...ready, shipped(1, [[line1, 1]]), captured(1), refundRequested(1, 42_000)] as Parameters<typeof given>
  const given1: PaymentEvent = { type: 'payment-refunded', ...of, refundId: refundId(1), amount: 42_000 }
  const not1: PaymentEvent = { ...given1, type: 'refund-declined' }
  given(...asked)
    .when(record(given1))
    .then({ type: 'payment-refunded', amount: 42_000, by })
  expect(record(not1)(given(...asked).order)).toEqual({ accepted: true, events: [{ ...not1, amount: 42_000 }] })
  for (const end of [refunded(1, 42_000), refundDeclined(1, 42_000)])
    for (const again of [given1, not1])
      given(...asked, end)
        .when(record(again))
        .thenNothing()
  given(...ready)
    .when(record(given1))
    .thenNothing()
})
