import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTelemetry } from './telemetry.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const given = () => {
  const dead = vi.fn()
  const telemetry = createTelemetry(dead)
  const beat = () => telemetry.lag({ events: 0, seconds: 0, at: new Date().toISOString(), position: '' })
  return { telemetry, dead, beat }
}

test('an open line on which nothing comes for 5 s is dead, and told so once', () => {
  const { telemetry, dead, beat } = given()
  telemetry.line(true)
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(1_000)
    beat()
  }
  vi.advanceTimersByTime(4_900)
  expect(dead).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  expect(dead).toHaveBeenCalledOnce()
  telemetry.stop()
})

test('a line that is closed, one that has just opened and one of a tab that was frozen are not', () => {
  const { telemetry, dead } = given()
  vi.advanceTimersByTime(60_000)
  telemetry.line(true)
  vi.advanceTimersByTime(1_000)
  vi.setSystemTime(Date.now() + 60_000)
  vi.advanceTimersByTime(1_000)
  telemetry.line(false)
  vi.advanceTimersByTime(60_000)
  expect(dead).not.toHaveBeenCalled()
  telemetry.stop()
})
