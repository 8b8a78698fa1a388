import { expect, test } from 'vitest'
import { billOf } from './money.ts'

type Billed = Parameters<typeof billOf>[0]
const line = (unitPrice: number, ordered: number, { cancelled = 0, shipped = 0 } = {}) =>
  ({ unitPrice, ordered, cancelled, shipped, returned: 0 }) as Billed['lines'][number]
const order = (change: Partial<Billed> = {}): Billed => ({
  lifecycle: 'CONFIRMED',
  lines: [line(10_000, 3, { shipped: 2 }), line(5_000, 1, { cancelled: 1 })],
  total: 35_000,
  authorized: 35_000,
  captured: 20_000,
  refunded: 5_000,
  ...change,
})
const broken = (of: Billed) => billOf(of)?.invariants.flatMap(({ id, kept }) => (kept ? [] : [id]))

test('the bill adds up line by line', () =>
  expect(billOf(order())).toMatchObject({ goods: 35_000, letGo: 5_000, due: 30_000, captured: 20_000, toCapture: 10_000, refunded: 5_000 }))

test('an order that was closed without a parcel owes nothing', () =>
  expect(billOf(order({ lifecycle: 'EXPIRED', lines: [line(10_000, 3)], total: 30_000, authorized: 0, captured: 0, refunded: 0 }))).toMatchObject({
    goods: 30_000,
    letGo: 30_000,
    due: 0,
    toCapture: 0,
  }))

test('each promise is computed from the figures, so a broken one is seen', () => {
  expect(broken(order())).toEqual([])
  expect(broken(order({ total: 1 }))).toEqual(['sum'])
  expect(broken(order({ authorized: 19_999 }))).toEqual(['authorized'])
  expect(broken(order({ captured: 20_001 }))).toEqual(['shipped'])
  expect(broken(order({ refunded: 20_001 }))).toEqual(['refunded'])
})

test('who may not see money gets no bill', () => expect(billOf(order({ total: null, authorized: null, captured: null, refunded: null }))).toBeNull())
