import { expect, test } from 'vitest'
import { spoken } from './order-number.ts'

test('a number is said in threes', () => {
  expect([100_001, 482_931, 1_000_000, 12_345_678].map(spoken)).toEqual(['100-001', '482-931', '1-000-000', '12-345-678'])
})
