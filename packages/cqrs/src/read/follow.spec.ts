import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { createCatchUp } from './catch-up.ts'
import { setNext } from './fold/place.ts'
import { createLag } from './lag.ts'
import { openReadStore } from './read-store.ts'
import { split } from './split.ts'
import { createWaiters } from './waiters.ts'

/** On a machine that does much else. */
const PATIENCE = { timeout: 10_000 }

test('lag is 0 when nothing waits, else the time since nothing did, at most the age of the newest folded event', () => {
  let [time, next, steady] = [100_000, 5, 1]
  const lag = createLag({ standings: () => [{ next, highWatermark: 5 }], steadyFor: () => steady, now: () => time })
  expect(lag.now()).toEqual({ events: 0, seconds: 0 })
  next = 3
  time += 4_000
  expect(lag.now()).toEqual({ events: 2, seconds: 4 })
  lag.folded(new Date(time - 1_000).toISOString())
  expect(lag.now()).toEqual({ events: 2, seconds: 1 })
  next = 5
  expect(lag.now()).toEqual({ events: 0, seconds: 0 })
  steady = 0
  time += 9_000
  expect(lag.now(), 'Kafka does not answer').toEqual({ events: 0, seconds: 9 })
})

test('lag is 0 when nothing waits, also when the clock moves while it is read', () => {
  let time = 100_000
  const lag = createLag({ standings: () => [{ next: 5, highWatermark: 5 }], steadyFor: () => 1, now: () => (time += 2) })
  expect(lag.now()).toEqual({ events: 0, seconds: 0 })
})

test('who waits is told as soon as it is seen, or that it was not in time', async () => {
  const waiters = createWaiters()
  let seen = false
  const [patient, hasty] = [waiters.wait(() => seen, 5_000), waiters.wait(() => seen, 1)]
  expect(await hasty).toBe(false)
  seen = true
  waiters.check()
  expect(await patient).toBe(true)
  const left = waiters.wait(() => false, 60_000)
  waiters.release()
  expect(await left).toBe(false)
})

test('beyond so many who wait the next one is told at once that it is not seen, until somebody has gone', async () => {
  const waiters = createWaiters(2)
  let seen = false
  const waiting = [waiters.wait(() => seen, 60_000), waiters.wait(() => seen, 60_000)]
  expect(await waiters.wait(() => seen, 60_000)).toBe(false)
  expect(await waiters.wait(() => true, 60_000), 'what is seen needs no wait').toBe(true)
  seen = true
  waiters.check()
  expect(await Promise.all(waiting)).toEqual([true, true])
  const next = waiters.wait(() => false, 60_000)
  waiters.release()
  expect(await next).toBe(false)
})

test('a transaction takes records of several partitions, and no more than it may', () => {
  const batch = (partition: number, count: number) => ({
    topic: 't',
    partition,
    from: 0,
    highWatermark: 0,
    records: Array.from({ length: count }, (_, offset) => ({ topic: 't', partition, offset, key: '', value: null, headers: {} })),
  })
  const parts = split([batch(0, 2), batch(1, 1), batch(2, 5)], 3)
  expect(parts.map((part) => part.map(({ partition, records }) => [partition, records.map(({ offset }) => offset)]))).toEqual([
    [
      [0, [0, 1]],
      [1, [0]],
    ],
    [[2, [0, 1, 2]]],
    [[2, [3, 4]]],
  ])
})

test('catching up ends at the end offsets that were seen when it began, not before they are known', async () => {
  const store = openReadStore({ dataDir: ':memory:', name: 'x', rev: 'r', schema: [] })
  const done = vi.fn()
  const ends = Promise.withResolvers<Map<string, number[]>>()
  const catchUp = createCatchUp({ topics: ['t'], ends: () => ends.promise, serving: store.db, building: store.building, done, failed: () => {} })
  catchUp.begin()
  setNext(store.db(), 't', 1, 6)
  expect(done).not.toHaveBeenCalled()
  ends.resolve(new Map([['t', [0, 7]]]))
  await ends.promise
  expect(done).not.toHaveBeenCalled()
  setNext(store.db(), 't', 1, 7)
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce(), PATIENCE)
  expect(store.db()).toBeInstanceOf(Sqlite)
})
