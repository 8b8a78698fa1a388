import { expect, test } from 'vitest'
import { quantile, tooLong } from './sizes.ts'

test('a quantile is the size that so many files do not exceed', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2)
  expect(quantile([10, 20, 30], 0.9)).toBe(30)
  expect(quantile([], 0.5)).toBe(0)
})

test('a source may have 250 lines and a test 350', () => {
  const files = [
    { path: 'a.ts', lines: 250 },
    { path: 'b.ts', lines: 251 },
    { path: 'c.spec.ts', lines: 350 },
    { path: 'd.spec.tsx', lines: 351 },
  ]
  expect(tooLong(files).map(({ path }) => path)).toEqual(['b.ts', 'd.spec.tsx'])
})
