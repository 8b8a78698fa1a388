import { expect, test } from 'vitest'
import type { OrderView } from '../../order/order-fields.ts'
import { chosenLines, openChoice } from './chosen-units.ts'

const lines = (...open: [id: string, ordered: number, shipped: number][]) =>
  ({ lines: open.map(([id, ordered, shipped]) => ({ id, ordered, shipped, cancelled: 0 })) }) as unknown as Pick<OrderView, 'lines'>

test('all that is open goes in unless somebody chose otherwise, and nothing that is not', () =>
  expect(chosenLines({ b: 1, c: 0 }, lines(['a', 3, 1], ['b', 2, 0], ['c', 1, 0], ['d', 1, 1]), openChoice)).toEqual([
    { lineId: 'a', quantity: 2 },
    { lineId: 'b', quantity: 1 },
  ]))

test('what somebody else has sent meanwhile cannot be sent again', () =>
  expect(chosenLines({ a: 3 }, lines(['a', 3, 2]), openChoice)).toEqual([{ lineId: 'a', quantity: 1 }]))
