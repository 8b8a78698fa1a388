import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearRows } from './near-rows.ts'

const drawn = (first: number, count: number) => Array.from({ length: count }, (_, at) => ({ index: first + at }))

test('the rows drawn are near with some around them, few enough for one watch', () =>
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 80 }), (first, count) => {
      const [from, to] = nearRows(drawn(first, count))
      expect(from).toBeLessThanOrEqual(Math.max(0, first - 20))
      expect(to).toBeGreaterThanOrEqual(first + count + 20)
      expect(to - from).toBeLessThanOrEqual(200)
    }),
  ))

test('scrolling row by row seldom brings others near', () => {
  const windows = Array.from({ length: 401 }, (_, first) => nearRows(drawn(first, 30)).join())
  expect(new Set(windows).size).toBeLessThanOrEqual(21)
  expect(nearRows([])).toEqual([0, 0])
})
