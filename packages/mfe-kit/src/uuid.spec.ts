import { expect, test } from 'vitest'
import { uuidv7 } from './uuid.ts'

test('an id is a UUID of version 7 whose time is now, and no two are equal', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1000 }, uuidv7)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(1000)
  const time = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)
  expect(time).toBeGreaterThanOrEqual(before)
  expect(time).toBeLessThanOrEqual(Date.now())
})
