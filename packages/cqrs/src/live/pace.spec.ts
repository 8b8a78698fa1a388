import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPace } from './pace.ts'
import { tokenBucket } from './token-bucket.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first change goes out at once, more of them together after 16 ms or twice what the last flush cost', () => {
  let [time, cost] = [1_000, 0]
  const at: number[] = []
  const flush = () => {
    at.push(time)
    time += cost
  }
  const pace = createPace(flush, () => time)
  const pass = (ms: number) => {
    time += ms
    vi.advanceTimersByTime(ms)
  }
  pace.soon()
  pace.soon()
  pass(0)
  expect(at).toEqual([1_000])
  pace.soon()
  pass(15)
  expect(at).toHaveLength(1)
  cost = 30
  pass(1)
  expect(at).toHaveLength(2)
  pace.soon()
  pass(59)
  expect(at).toHaveLength(2)
  pass(1)
  expect(at).toHaveLength(3)
  pace.soon()
  pace.stop()
  pass(500)
  expect(at).toHaveLength(3)
})

test('a bucket gives as many as it holds, then as many as come back', () => {
  let time = 0
  const spend = tokenBucket({ capacity: 3, perSecond: 2 }, () => time)
  expect([spend(), spend(), spend(), spend()]).toEqual([true, true, true, false])
  time += 500
  expect([spend(), spend()]).toEqual([true, false])
})
