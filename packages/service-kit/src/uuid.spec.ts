import { expect, test } from 'vitest'
import { uuidv7 } from './uuid.ts'

test('ids sort by the time they were made', () => {
  const ids = [uuidv7(1_000), uuidv7(2_000), uuidv7(3_000_000_000_000)]
  expect(ids.toSorted()).toEqual(ids)
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
