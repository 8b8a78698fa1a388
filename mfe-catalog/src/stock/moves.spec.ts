import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { expect, test } from 'vitest'
import { withMove } from './moves.ts'

const variant: VariantRow = { id: 'v', sku: 'CUP-1', options: [], price: 1, available: 3, onHand: 5, reserved: 2, changedAt: null, version: 4 }

test('what was sent shows at once, and never twice once the ledger has it', () => {
  const moves = { v: { units: -1, version: 4 } }
  expect(withMove(variant, moves)).toMatchObject({ onHand: 4, available: 2, reserved: 2 })
  const moved = { ...variant, onHand: 4, available: 2, version: 5 }
  expect(withMove(moved, moves)).toBe(moved)
})
test('a variant that nothing was sent for is itself', () => expect(withMove(variant, { other: { units: 9, version: 4 } })).toBe(variant))
