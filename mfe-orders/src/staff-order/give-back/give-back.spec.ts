import { expect, test } from 'vitest'
import type { OrderView } from '../../order/order-fields.ts'
import { chosenLines, openChoice } from '../acting/chosen-units.ts'
import { foreseeGiveBack } from '../acting/foresee-give-back.ts'
import { amountOf, missing, newRefund, sentUnits } from './refund-draft.ts'

const order = {
  lifecycle: 'CONFIRMED',
  fulfilment: 'NONE',
  refundable: 5_000,
  lines: [
    { id: 'a', ordered: 3, cancelled: 0, shipped: 0, returned: 0 },
    { id: 'b', ordered: 1, cancelled: 0, shipped: 0, returned: 0 },
  ],
  shipments: [],
  timeline: [],
} as unknown as OrderView
const me = { by: '정하윤', at: '2026-11-23T10:00:00.000Z' }
const emptyRefund = newRefund()
const units = (...lines: [string, number][]) => lines.map(([lineId, quantity]) => ({ lineId, quantity }))
const sent = (deliveredAt: string | null) =>
  ({
    ...order,
    fulfilment: 'PARTIAL',
    lines: [{ ...order.lines[0], shipped: 3 }, order.lines[1]],
    shipments: [{ id: 's', trackingNumber: null, lines: units(['a', 3]), shippedAt: '', deliveredAt }],
  }) as OrderView
const cancel = (of: OrderView, ...lines: [string, number][]) =>
  foreseeGiveBack(of, { type: 'cancel', lines: units(...lines), whole: false, reason: '품절' }, me)

test('a cancelled part is foreseen with its reason; all of it ends the order', () => {
  const part = cancel(order, ['a', 1])
  expect(part).toMatchObject({ lifecycle: 'CONFIRMED', fulfilment: 'NONE', lines: [{ cancelled: 1 }, { cancelled: 0 }] })
  expect(part.timeline.at(-1)).toEqual({ ...me, type: 'lines-cancelled', text: '품절', lines: units(['a', 1]) })
  const all = cancel(order, ['a', 3], ['b', 1])
  expect(all).toMatchObject({ lifecycle: 'CANCELLED', timeline: [{ type: 'order-cancelled' }] })
})

test('cancelling the rest leaves an order that is sent, or complete if all of that has arrived', () => {
  expect(cancel(sent(null), ['b', 1])).toMatchObject({ lifecycle: 'CONFIRMED', fulfilment: 'SHIPPED' })
  expect(cancel(sent(me.at), ['b', 1])).toMatchObject({ lifecycle: 'COMPLETED', fulfilment: 'DELIVERED' })
})

test('a refund is foreseen as asked for: the goods are back, the money is not yet', () => {
  const next = foreseeGiveBack(sent(me.at), { type: 'refund', amount: 4_000, restock: units(['a', 2]), reason: '깨짐' }, me)
  expect(next).toMatchObject({ lines: [{ returned: 2 }, {}], timeline: [{ type: 'refund-requested', amount: 4_000, text: '깨짐' }] })
  expect(next.refunded).toBe(order.refunded)
})

test('all that is open is chosen to cancel, nothing to come back, and never more than there is now', () => {
  expect(chosenLines({}, order, openChoice)).toEqual(units(['a', 3], ['b', 1]))
  expect(chosenLines({ a: 9, b: 0 }, order, openChoice)).toEqual(units(['a', 3]))
  expect(chosenLines({}, sent(null), sentUnits)).toEqual([])
  expect(chosenLines({ a: 2, b: 1 }, sent(null), sentUnits)).toEqual(units(['a', 2]))
})

test('the amount is all that is left until somebody writes another one; what is missing is named', () => {
  expect(amountOf(emptyRefund, order)).toBe(5_000)
  expect(missing(emptyRefund, order)).toBe('reason')
  const reason = '깨짐'
  expect(missing({ ...emptyRefund, reason }, order)).toBeNull()
  for (const amount of [null, 0, 5_001]) expect(missing({ ...emptyRefund, reason, amount }, order)).toBe('amount')
})
