import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fateOrder, fatesOf, marks } from './fates.ts'

type Line = Parameters<typeof fatesOf>[0]
const line = (units: Partial<Line>) => ({ id: 'a', ordered: 3, cancelled: 0, shipped: 0, returned: 0, ...units }) as Line
const parcel = (quantity: number, arrived: boolean, lineId = 'a') => ({
  id: 'p',
  trackingNumber: null,
  lines: [{ lineId, quantity }],
  shippedAt: '',
  deliveredAt: arrived ? '' : null,
})
const order = (shipments: ReturnType<typeof parcel>[] = [], lifecycle: 'PLACED' | 'CONFIRMED' | 'EXPIRED' = 'CONFIRMED', ...types: string[]) => ({
  lifecycle,
  shipments,
  timeline: types.map((type) => ({ type, at: '', by: null, text: null })),
})

test('a unit is open until the stock is reserved, then held', () => {
  expect(fatesOf(line({}), order([], 'PLACED'))).toMatchObject({ open: 3, held: 0 })
  expect(fatesOf(line({}), order([], 'PLACED', 'stock-reserved'))).toMatchObject({ open: 0, held: 3 })
})

test('what was sent is on its way until its own parcel arrives', () => {
  const two = order([parcel(1, true), parcel(1, false), parcel(3, true, 'b')], 'CONFIRMED', 'stock-reserved')
  expect(fatesOf(line({ shipped: 2 }), two)).toEqual({ done: 1, underway: 1, back: 0, held: 1, open: 0, cancelled: 0 })
})

test('an order that ended let its units go', () => expect(fatesOf(line({}), order([], 'EXPIRED', 'stock-reserved'))).toMatchObject({ held: 0, cancelled: 3 }))

test('every unit has exactly one fate', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), ([open = 0, cancelled = 0, away = 0, arrived = 0, back = 0]) => {
      const shipped = away + arrived
      const returned = Math.min(back, shipped)
      const ordered = open + cancelled + shipped
      const fates = fatesOf(line({ ordered, cancelled, shipped, returned }), order([parcel(arrived, true), parcel(away, false)], 'CONFIRMED', 'stock-reserved'))
      expect(fateOrder.reduce((sum, fate) => sum + fates[fate], 0)).toBe(ordered)
      for (const fate of fateOrder) expect(fates[fate]).toBeGreaterThanOrEqual(0)
    }),
  ))

test('no fate goes missing from a bar with fewer marks than units', () =>
  expect(new Set(marks({ done: 900, underway: 1, back: 0, held: 98, open: 0, cancelled: 0 }, 24))).toEqual(new Set(['done', 'underway', 'held'])))
