import { isToShip, openUnits, type TimelineEntry } from '@jangteo/contracts/orders/order'
import { ORDERS } from '@jangteo/contracts/topics'
import { expect, test } from 'vitest'
import { actor } from './actor.ts'
import {
  authorized,
  by,
  cancelled,
  captured,
  confirmed,
  expired,
  given,
  line1,
  line2,
  linesCancelled,
  now,
  orderId,
  placed,
  refunded,
  refundRequested,
  shipped,
  stockReserved,
} from './given.ts'
import { orderDecider } from './order-decider.ts'

const ready = [placed, stockReserved, authorized, confirmed]
const one = { lineId: line1.lineId, quantity: 1 }

test('each step of the timeline says who it was, what was written, and what moved', () => {
  const note = { type: 'note-added' as const, orderId, at: now, noteId: orderId, text: '문 앞에', by }
  const { timeline } = given(
    ...ready,
    note,
    linesCancelled([line1, 1]),
    shipped(1, [[line1, 1]]),
    captured(1, 42_000),
    refundRequested(1, 2_000, [line1, 1]),
    refunded(1, 2_000),
    refundRequested(2, 1_000),
  ).order
  const step = (type: TimelineEntry['type'], more: Partial<TimelineEntry> = {}) => ({ type, at: now, by: null, text: null, ...more })
  const { name } = by
  expect(timeline).toStrictEqual([
    step('order-placed'),
    step('stock-reserved'),
    step('payment-authorized', { amount: 93_500 }),
    step('order-confirmed'),
    step('note-added', { by: name, text: '문 앞에' }),
    step('lines-cancelled', { by: name, amount: 42_000, lines: [one] }),
    step('order-shipped', { by: name }),
    step('payment-captured', { amount: 42_000 }),
    step('refund-requested', { by: name, text: '깨져서 옴', amount: 2_000, lines: [one] }),
    step('payment-refunded', { by: name, amount: 2_000 }),
    step('refund-requested', { by: name, text: '깨져서 옴', amount: 1_000 }),
  ])
})

test('an order is to ship while one of its lines is open', () => {
  const toShip = (...events: Parameters<typeof given>) => isToShip(given(...events).order)
  expect([toShip(...ready), toShip(...ready, shipped(1, [[line1, 2]]))]).toEqual([true, true])
  expect(toShip(...ready, shipped(1, [[line1, 2]]), linesCancelled([line2, 1]))).toBe(false)
  expect([toShip(placed, stockReserved), toShip(...ready, cancelled)]).toEqual([false, false])
})

test('a cancelled part of an order of which nothing was sent leaves nothing shipped', () =>
  expect(given(...ready, linesCancelled([line1, 1])).order.fulfilment).toBe('NONE'))

test('no unit is counted twice, whatever comes before the end', () =>
  expect(given(...ready, shipped(1, [[line1, 1]]), cancelled).order.lines.map(openUnits)).toEqual([0, 0]))

test('the last change is the last event, of whatever kind', () => {
  const later = { ...expired, at: '2026-11-23T11:00:00.000Z' }
  expect(given(placed, later).order).toMatchObject({ version: 2, placedAt: now, updatedAt: later.at })
})

test('an order has a stream of its own and is published under its id', () => {
  expect(orderDecider.stream(orderId)).toBe(`order-${orderId}`)
  expect(orderDecider.publish(placed, orderId)).toEqual({ topic: ORDERS, key: orderId })
})

test('who has no name is shown by his id', () => {
  expect(actor({ sub: 'seed', sid: 's', roles: ['machine'], name: '' })).toEqual({ id: 'seed', name: 'seed' })
  expect(actor({ sub: by.id, sid: 's', roles: ['support'], name: by.name })).toEqual(by)
})
