import { expect, test } from 'vitest'
import { checkFollowToken, followToken } from './follow-token.ts'

test('a follow token opens its own order and no other', () => {
  const token = followToken('secret', 'order-1')
  expect(token).toHaveLength(43)
  expect(checkFollowToken('secret', 'order-1', token)).toBe(true)
  expect(checkFollowToken('secret', 'order-2', token)).toBe(false)
  expect(checkFollowToken('other', 'order-1', token)).toBe(false)
  expect(checkFollowToken('secret', 'order-1', '')).toBe(false)
})
