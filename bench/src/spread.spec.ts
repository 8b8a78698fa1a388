import { expect, test } from 'vitest'
import { percentiles, quantile, spread } from './spread.ts'

const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)

test('a quantile is a value that was measured, whatever the order', () => {
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 95, 99, 100])
  expect(quantile([7], 0.99)).toBe(7)
  expect(quantile([], 0.5)).toBeNaN()
})

test('rounds become a median between the lowest and the highest', () => expect(spread([5, 1, 9, 3, 7])).toEqual({ median: 5, low: 1, high: 9, rounds: 5 }))

test('percentiles carry the name of what they are of', () =>
  expect(percentiles('page', hundred)).toEqual({ 'page p50 ms': 50, 'page p95 ms': 95, 'page p99 ms': 99 }))
