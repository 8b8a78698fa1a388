import { expect, test } from 'vitest'
import { percentiles, spread } from './spread.ts'

const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)

test('rounds become a median between the lowest and the highest', () => expect(spread([5, 1, 9, 3, 7])).toEqual({ median: 5, low: 1, high: 9, rounds: 5 }))

test('percentiles carry the name of what they are of', () =>
  expect(percentiles('page', hundred)).toEqual({ 'page p50 ms': 50, 'page p95 ms': 95, 'page p99 ms': 99 }))
