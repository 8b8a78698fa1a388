import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import { expect, test } from 'vitest'
import { orderDeadline } from './deadline.ts'
import { authorized, by, cancelled, confirmed, expired, now, orderId, placed, stockReserved } from './given.ts'

const rejected: OrderEvent = { type: 'order-rejected', orderId, at: now, rejection: { code: 'NOT_FOUND', details: { id: orderId } } }
const note: OrderEvent = { type: 'note-added', orderId, at: now, noteId: orderId, text: '', by }

/** What one write of these events makes of the order's deadline. */
const written = (...events: OrderEvent[]) => {
  const before = events[0] === placed ? [] : [placed]
  return orderDeadline({ state: [...before, ...events].reduce<Order | null>(evolveOrder, null), events })
}

test('placing arms the deadline that the order carries, whatever else the same write says', () => {
  for (const events of [[placed], [placed, note]]) expect(written(...events)).toEqual({ id: orderId, kind: 'placing', dueAt: '2026-11-23T10:01:00.000Z' })
})

test('what ends the wait takes it back, whatever else the write says', () => {
  for (const events of [[confirmed], [rejected], [cancelled], [authorized, confirmed], [confirmed, note], [placed, rejected]])
    expect(written(...events), JSON.stringify(events)).toEqual({ id: orderId, kind: 'placing', dueAt: null })
})

test('anything else leaves it as it is, its own expiry too', () => {
  for (const event of [stockReserved, authorized, note, expired]) expect(written(event), event.type).toBeNull()
  expect(written(stockReserved, authorized)).toBeNull()
  expect(orderDeadline({ state: null, events: [] }), 'no order').toBeNull()
})
