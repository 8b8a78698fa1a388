import { OrderEvent } from '@jangteo/contracts/orders/events'
import { expect, test } from 'vitest'
import { type Payment, paymentStates } from '../payment/payment.ts'
import { recordWish, wishes } from './decide.ts'

const orderId = '01900000-0000-7000-8000-000000000001'
const at = '2026-11-23T10:00:00.000Z'
const placed = { type: 'order-placed', orderId, at, total: 93_500, currency: 'KRW', card: 'OK' } as OrderEvent
const reserved: OrderEvent = { type: 'stock-reserved', orderId, at }
const shipped = { type: 'order-shipped', orderId, at, shipmentId: 's1', value: 42_000 } as OrderEvent
const part = { type: 'lines-cancelled', orderId, at, value: 9_500 } as OrderEvent
const refund = { type: 'refund-requested', orderId, at, refundId: 'r1', amount: 5_000 } as OrderEvent
const ends = [
  { type: 'order-expired', orderId, at },
  { type: 'order-cancelled', orderId, at },
  { type: 'order-rejected', orderId, at },
] as OrderEvent[]
const payment = (state: Payment['state'], closed = false): Payment => ({ orderId, orderVersion: 2, state, closed, amount: 93_500, currency: 'KRW', card: 'OK' })

test('a placed order wishes nothing yet', () => expect(recordWish(null, placed, 1)).toEqual({ payment: { ...payment('NONE'), orderVersion: 1 } }))

test('reserved stock asks for the money', () => expect(recordWish(payment('NONE'), reserved, 3).payment).toMatchObject({ state: 'REQUESTED', orderVersion: 3 }))

test('an end closes in any state, and held money goes back', () => {
  for (const end of ends)
    for (const [before, after] of [
      ['NONE', 'NONE'],
      ['REQUESTED', 'REQUESTED'],
      ['CALLING', 'CALLING'],
      ['AUTHORIZED', 'VOIDING'],
      ['DECLINED', 'DECLINED'],
    ] as const)
      expect(recordWish(payment(before), end, 3).payment).toMatchObject({ state: after, closed: true })
})

test('the money is asked for once', () => {
  for (const state of paymentStates.filter((one) => one !== 'NONE')) expect(recordWish(payment(state), reserved, 3).payment?.state).toBe(state)
})

test('a closed payment asks for nothing', () => expect(recordWish(payment('NONE', true), reserved, 3).payment?.state).toBe('NONE'))

test('a shipment asks for the capture of its value', () =>
  expect(recordWish(payment('AUTHORIZED'), shipped, 5).capture).toEqual({ shipmentId: 's1', orderId, amount: 42_000, state: 'REQUESTED' }))

test('a cancelled part asks for that much less, once for its event', () =>
  expect(recordWish(payment('AUTHORIZED'), part, 5)).toEqual({
    payment: { ...payment('AUTHORIZED'), orderVersion: 5 },
    reversal: { key: `${orderId}:lower:5`, orderId, kind: 'LOWER', refundId: null, amount: 9_500, state: 'REQUESTED' },
  }))

test('a refund asks for its amount under its own key', () =>
  expect(recordWish(payment('AUTHORIZED', true), refund, 9).reversal).toEqual({
    ...{ key: `${orderId}:refund:r1`, orderId, kind: 'REFUND', refundId: 'r1' },
    ...{ amount: 5_000, state: 'REQUESTED' },
  }))

test('an event read before changes nothing', () => {
  for (const event of [placed, reserved, shipped, part, refund, ...ends])
    expect(recordWish(payment('AUTHORIZED'), event, 2)).toEqual({ payment: payment('AUTHORIZED') })
})

test('an event that wishes nothing changes nothing', () => {
  const told = { type: 'payment-authorized', orderId, at } as OrderEvent
  expect(recordWish(payment('AUTHORIZED'), told, 3)).toEqual({ payment: payment('AUTHORIZED') })
})

test('an order of which nothing is known is left alone', () => expect(recordWish(null, reserved, 2)).toEqual({ payment: null }))

test('exactly the events that change something for a payment in some state are named as wishes', () => {
  const sample = { value: 1, amount: 1, total: 1, currency: 'KRW', card: 'OK', shipmentId: 's1', refundId: 'r1' }
  const change = (type: OrderEvent['type']) => {
    const event = { type, orderId, at, ...sample } as OrderEvent
    const known = paymentStates.map((state) => payment(state))
    return [null, ...known].some((before) => recordWish(before, event, 3).payment !== before)
  }
  const changing = OrderEvent.options.map(({ entries }) => entries.type.literal).filter(change)
  expect(new Set(changing)).toEqual(wishes)
})
