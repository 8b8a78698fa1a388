import { expect, test } from 'vitest'
import { type Measured, together } from './measured.ts'
import type { Row } from './row.ts'
import { spread } from './spread.ts'
import { digits, reaches, table } from './table.ts'

const open: Row['open'] = async () => ({ round: async () => ({}) })
const measuredOf = (row: string, rounds: Record<string, number>[], failure?: string): Measured => ({
  ...{ row, seconds: 9.6, load: [1, 2], rounds, figures: together(rounds) },
  ...(failure && { failure }),
})

test('an aim is held by the median alone', () => {
  expect(reaches({ atLeast: 5 }, spread([1, 5, 6]))).toBe(true)
  expect(reaches({ atMost: 5 }, spread([1, 6, 7]))).toBe(false)
  expect(reaches({ atMost: 5 }, spread([]))).toBe(false)
})

test('a figure is told by three digits, a whole number by all', () =>
  expect([0, 0.012345, 7.126, 99.96, 1234.5, Number.NaN].map(digits)).toEqual(['0', '0.0123', '7.13', '100', '1,235', '–']))

test('a figure that only some rounds have is spread over those', () =>
  expect(together([{ a: 1 }, { a: 3, b: 2 }])['b']).toMatchObject({ median: 2, rounds: 1 }))

test('the floor stands beside the figure that names it, and a failed row says why', () => {
  const rows: Row[] = [
    { name: 'floor', rounds: 1, open },
    { name: 'orders', rounds: 3, open, aims: { 'orders/s': { atLeast: 275 } }, floors: { 'orders/s': 'commits/s' } },
  ]
  const text = table(rows, [measuredOf('orders', [{ 'orders/s': 100 }, { 'orders/s': 300 }], 'it broke\nat x'), measuredOf('floor', [{ 'commits/s': 4000 }])])
  expect(text).toMatch(/orders: 2 rounds, 10 s, load average 1\.0 → 2\.0\norders\/s +100 +100 … 300 +≥ 275 +✗ +4,000\n✗ it broke$/)
})
