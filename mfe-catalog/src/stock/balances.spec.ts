import { expect, test } from 'vitest'
import type { Movement } from '../product/product.graphql.ts'
import { balances } from './balances.ts'

const move = (kind: Movement['kind'], quantity: number): Movement => ({
  id: kind,
  kind,
  quantity,
  orderId: null,
  reason: null,
  by: null,
  at: '2026-11-23T05:00:00.000Z',
})

test('each row carries the balances after it, back to nothing', () => {
  const rows = balances([move('SHIPPED', -1), move('RESERVED', 1), move('ADJUSTED', -2), move('RECEIVED', 6)], { onHand: 3, reserved: 0 })
  expect(rows.map(({ onHand, reserved }) => [onHand, reserved])).toEqual([
    [3, 0],
    [4, 1],
    [4, 0],
    [6, 0],
  ])
})
