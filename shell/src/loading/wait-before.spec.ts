import { expect, test } from 'vitest'
import { waitBefore } from './wait-before.ts'

test('a part that fails is tried ever more seldom, at least once a minute', () =>
  expect([1, 2, 3, 4, 5, 50].map(waitBefore)).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]))
