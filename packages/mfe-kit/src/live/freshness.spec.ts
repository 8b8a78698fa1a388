import { expect, test } from 'vitest'
import { createFreshness } from './freshness.ts'

const states = (...steps: [at: number, act?: (chip: ReturnType<typeof createFreshness>, now: number) => void][]) => {
  const chip = createFreshness(0)
  return steps.map(([at, act]) => {
    act?.(chip, at)
    return chip.look(at).state
  })
}
const lag =
  (seconds: number) =>
  (chip: ReturnType<typeof createFreshness>, now: number): void =>
    chip.lag(now, seconds)

test('live up to 0.3 s, behind above it', () => {
  expect(states([0], [100, lag(0.3)], [2_200, lag(0.31)])).toEqual(['opening', 'live', 'behind'])
  expect(states([0], [2_000], [2_001])).toEqual(['opening', 'opening', 'reconnecting'])
})

test('a state holds for 2 s before it may change', () => {
  expect(states([0, lag(0)], [1_000, lag(1)], [1_999, lag(1)], [2_000, lag(1)], [2_500, lag(0)], [4_000, lag(0)])).toEqual([
    ...['live', 'live', 'live', 'behind', 'behind', 'live'],
  ])
})

test('the figure never contradicts the state that is held', () => {
  const chip = createFreshness(0)
  chip.lag(0, 0.06)
  chip.look(0)
  chip.lag(1_000, 0.9)
  expect(chip.look(1_000)).toMatchObject({ state: 'live', seconds: 0.06 })
  chip.lag(2_000, 0.9)
  expect(chip.look(2_000)).toMatchObject({ state: 'behind', seconds: 0.9 })
})

test('the spread of the last 200 signs of life', () => {
  const chip = createFreshness(0)
  expect(chip.spread()).toEqual({ p50: 0, p99: 0 })
  for (let n = 0; n < 300; n++) chip.lag(n, n < 100 ? 9 : n / 1000)
  expect(chip.spread()).toEqual({ p50: 0.2, p99: 0.298 })
})

test('2 s of silence reconnect, 10 s are down, a sign of life brings it back', () => {
  expect(states([0, lag(0)], [2_000], [2_001], [10_000], [10_001], [12_001, lag(0)])).toEqual(['live', 'live', 'reconnecting', 'reconnecting', 'down', 'live'])
})

test("a frame's own delay counts for 2 s, old news does not", () => {
  const frame =
    (seconds: number | null) =>
    (chip: ReturnType<typeof createFreshness>, now: number): void => {
      chip.lag(now, 0)
      chip.frame(now, seconds)
    }
  expect(states([0, frame(null)], [2_000, frame(0.4)], [4_001, lag(0)])).toEqual(['live', 'behind', 'live'])
})

test('a lost part is down until it is back; the age of the last values stays known', () => {
  const chip = createFreshness(0)
  chip.lag(500, 0)
  chip.partLost(true)
  expect(chip.look(2_000)).toEqual({ state: 'down', seconds: 0, since: 2_000, heardAt: 500 })
  chip.partLost(false)
  chip.lag(4_000, 0)
  expect(chip.look(4_000).state).toBe('live')
})

test('nothing new is the same object', () => {
  const chip = createFreshness(0)
  chip.lag(100, 0)
  const shown = chip.look(100)
  chip.lag(1_100, 0)
  expect(chip.look(1_100)).toBe(shown)
})
