import { expect, test } from 'vitest'
import { backoff, crashesAfter } from './backoff.ts'

test('the pause between crashes grows, and never beyond ten seconds', () => {
  expect([1, 2, 3, 20].map(backoff)).toEqual([200, 400, 800, 10_000])
})

test('a process that lived for half a minute is forgiven its earlier crashes', () => {
  expect(crashesAfter(7, 30_000)).toBe(1)
  expect(crashesAfter(7, 29_999)).toBe(8)
})
