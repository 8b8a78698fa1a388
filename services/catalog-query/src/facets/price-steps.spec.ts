import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceSteps } from './price-steps.ts'

test('every price falls into exactly one step, and the steps join without a gap', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 })), (prices) => {
      const steps = priceSteps(Uint32Array.from(prices))
      expect(steps.length).toBeLessThanOrEqual(21)
      for (const [at, { from, to, count }] of steps.entries()) {
        expect(count).toBe(prices.filter((price) => price >= from && price <= to).length)
        expect(from).toBe(at === 0 ? 0 : (steps[at - 1]?.to ?? 0) + 1)
      }
      expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(prices.length)
    }),
  ))

test('one very dear thing does not press the others into the first step', () => {
  const steps = priceSteps(Uint32Array.from([...Array.from({ length: 99 }, (_, n) => n * 1_000), 1_000_000_000]))
  expect([steps[1], steps.at(-1)]).toEqual([
    { from: 5_000, to: 9_999, count: 5 },
    { from: 90_000, to: 1_000_000_000, count: 10 },
  ])
})

test('a step is 1, 2, 2½ or 5 times a power of ten wide, never broken, and no wider than it must be', () => {
  const widths = [19, 20, 39, 40, 99, 100, 199, 399, 499].map((price) => priceSteps(Uint32Array.of(price))[1]?.from)
  expect(widths).toEqual([1, 2, 2, 5, 5, 10, 10, 20, 25])
})

test('the last step is as wide as the others', () => expect(priceSteps(Uint32Array.of(40)).at(-1)).toEqual({ from: 40, to: 44, count: 1 }))
