import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createChanges } from './use-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const given = (answered: () => boolean = () => true) => {
  const runs: [before: number | undefined, now: number][] = []
  const { tell, stop } = createChanges<number>()
  const run = async (before: number | undefined, now: number) => {
    runs.push([before, now])
    return answered()
  }
  return { runs, stop, tell: (value: number | undefined, waits = false) => tell({ value, of: (figure) => figure, run, waits }) }
}

test('a burst of changes is one request at once and one a second later', async () => {
  const { runs, tell } = given()
  for (const value of [1, 1, 2, 3, 4]) tell(value)
  expect(runs).toEqual([[1, 2]])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(runs).toEqual([
    [1, 2],
    [2, 4],
  ])
})

test('what was not answered is asked for again each second, until it is', async () => {
  let reachable = false
  const { runs, tell } = given(() => reachable)
  tell(1)
  tell(2)
  await vi.advanceTimersByTimeAsync(1_500)
  reachable = true
  await vi.advanceTimersByTimeAsync(5_000)
  expect(runs).toEqual(Array.from({ length: 3 }, () => [1, 2]))
})

test('a value that comes after the question was asked may count what its answer lacks: it is asked once more', async () => {
  const { runs, tell } = given()
  for (const value of [undefined, 7, 7]) tell(value)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(runs).toEqual([[undefined, 7]])
})

test('one that was known before is none, and nothing overtakes the first answer', async () => {
  const { runs, tell } = given()
  tell(7, true)
  tell(8, true)
  expect(runs).toEqual([])
  tell(8)
  tell(8)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(runs).toEqual([[7, 8]])
  const same = given()
  same.tell(7, true)
  same.tell(7)
  expect(same.runs).toEqual([])
})

test('nothing is asked for once nobody looks', async () => {
  const { runs, tell, stop } = given(() => false)
  tell(1)
  tell(2)
  stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(runs).toHaveLength(1)
})
