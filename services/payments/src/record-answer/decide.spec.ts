import { expect, test } from 'vitest'
import { type Capture, type Payment, paymentStates, type Reversal } from '../payment/payment.ts'
import { recordAuthorization, recordCapture, recordReversal, recordVoid } from './decide.ts'

const orderId = '01900000-0000-7000-8000-000000000001'
const at = '2026-11-23T10:00:00.000Z'
const payment = (state: Payment['state'], closed = false): Payment => ({ orderId, orderVersion: 2, state, closed, amount: 93_500, currency: 'KRW', card: 'OK' })
const capture: Capture = { shipmentId: 's1', orderId, amount: 42_000, state: 'REQUESTED' }
const others = (state: Payment['state']) => paymentStates.filter((other) => other !== state)

test('the first final answer is told to the order', () => {
  expect(recordAuthorization(payment('CALLING'), 'AUTHORIZED', at)).toEqual({
    next: payment('AUTHORIZED'),
    events: [{ type: 'payment-authorized', orderId, at, amount: 93_500 }],
  })
  expect(recordAuthorization(payment('CALLING'), 'DECLINED', at)).toEqual({ next: payment('DECLINED'), events: [{ type: 'payment-declined', orderId, at }] })
})

test('money held for an ended order goes straight back', () =>
  expect(recordAuthorization(payment('CALLING', true), 'AUTHORIZED', at)).toMatchObject({
    next: { state: 'VOIDING' },
    events: [{ type: 'payment-authorized' }],
  }))

test('a second answer changes nothing', () => {
  for (const state of others('CALLING'))
    for (const outcome of ['AUTHORIZED', 'DECLINED'] as const)
      expect(recordAuthorization(payment(state), outcome, at)).toEqual({ next: payment(state), events: [] })
})

test('a void is told once', () => {
  expect(recordVoid(payment('VOIDING', true), at)).toEqual({ next: payment('VOIDED', true), events: [{ type: 'payment-voided', orderId, at }] })
  for (const state of others('VOIDING')) expect(recordVoid(payment(state), at).events).toEqual([])
})

test('a capture is told once', () => {
  const first = recordCapture(capture, at)
  expect(first.events).toEqual([{ type: 'payment-captured', orderId, at, shipmentId: 's1', amount: 42_000 }])
  expect(recordCapture(first.next, at).events).toEqual([])
})

const reversal = (kind: Reversal['kind'], refundId: string | null): Reversal => ({ key: 'k', orderId, kind, refundId, amount: 9_500, state: 'REQUESTED' })

test('a lowered authorization is noted once and told to nobody', () => {
  const first = recordReversal(reversal('LOWER', null), 'DONE', at)
  expect(first).toEqual({ next: { ...reversal('LOWER', null), state: 'DONE' }, events: [] })
  expect(recordReversal(first.next, 'DONE', at).next).toBe(first.next)
})

test('a refund is told once, given or declined; the first word counts', () => {
  for (const [outcome, type] of [
    ['DONE', 'payment-refunded'],
    ['DECLINED', 'refund-declined'],
  ] as const) {
    const first = recordReversal(reversal('REFUND', 'r1'), outcome, at)
    expect(first).toMatchObject({ next: { state: outcome }, events: [{ type, orderId, at, refundId: 'r1', amount: 9_500 }] })
    for (const again of ['DONE', 'DECLINED'] as const) expect(recordReversal(first.next, again, at)).toEqual({ next: first.next, events: [] })
  }
})
