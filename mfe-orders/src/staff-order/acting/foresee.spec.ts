import { expect, test } from 'vitest'
import type { OrderView } from '../../order/order-fields.ts'
import { foresee } from './foresee.ts'

const order = {
  lifecycle: 'CONFIRMED',
  fulfilment: 'NONE',
  lines: [
    { id: 'a', ordered: 2, cancelled: 0, shipped: 0, returned: 0 },
    { id: 'b', ordered: 1, cancelled: 0, shipped: 0, returned: 0 },
  ],
  shipments: [],
  timeline: [{ type: 'order-confirmed', at: '', by: null, text: null }],
} as unknown as OrderView
const me = { by: '정하윤', at: '2026-11-23T10:00:00.000Z' }
const ship = (...lines: [string, number][]) => ({
  type: 'ship' as const,
  lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })),
  trackingNumber: 'CJ 1',
})

test('a part that is sent is a parcel, and the order is partly sent', () => {
  const next = foresee(order, ship(['a', 1]), me)
  expect(next.lines.map(({ shipped }) => shipped)).toEqual([1, 0])
  expect(next).toMatchObject({ fulfilment: 'PARTIAL', shipments: [{ trackingNumber: 'CJ 1', deliveredAt: null }] })
  expect(next.timeline.at(-1)).toEqual({ ...me, type: 'order-shipped', text: null })
})

test('an order ends when all of it has arrived, not before', () => {
  const whole = foresee(order, ship(['a', 2], ['b', 1]), me)
  expect(whole.fulfilment).toBe('SHIPPED')
  expect(foresee(whole, { type: 'deliver' }, me)).toMatchObject({ fulfilment: 'DELIVERED', lifecycle: 'COMPLETED', shipments: [{ deliveredAt: me.at }] })
  expect(foresee(foresee(order, ship(['a', 2]), me), { type: 'deliver' }, me)).toMatchObject({ fulfilment: 'PARTIAL', lifecycle: 'CONFIRMED' })
})

test('what is foreseen leaves the order as it was', () => {
  const before = structuredClone(order)
  foresee(order, ship(['a', 2]), me)
  foresee(order, { type: 'note', text: '전화했어요' }, me)
  expect(order).toEqual(before)
})
