import { expect, test } from 'vitest'
import type { OrderView } from '../../order/order-fields.ts'
import { emptyParcel, parcelLines } from './ship-draft.ts'

const lines = (...open: [id: string, ordered: number, shipped: number][]) =>
  ({ lines: open.map(([id, ordered, shipped]) => ({ id, ordered, shipped, cancelled: 0 })) }) as unknown as Pick<OrderView, 'lines'>

test('all that is open goes in unless somebody chose otherwise, and nothing that is not', () =>
  expect(parcelLines({ ...emptyParcel, units: { b: 1, c: 0 } }, lines(['a', 3, 1], ['b', 2, 0], ['c', 1, 0], ['d', 1, 1]))).toEqual([
    { lineId: 'a', quantity: 2 },
    { lineId: 'b', quantity: 1 },
  ]))

test('what somebody else has sent meanwhile cannot be sent again', () =>
  expect(parcelLines({ ...emptyParcel, units: { a: 3 } }, lines(['a', 3, 2]))).toEqual([{ lineId: 'a', quantity: 1 }]))
