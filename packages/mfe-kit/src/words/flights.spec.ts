import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flightsOf } from './flights.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const onceOffline = () => vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('words')

test('what is drawn again after its words did not come meets the same failure; what is drawn later asks anew', async () => {
  const load = onceOffline()
  const { drawn } = flightsOf(load)
  const first = drawn('en')
  await expect(first).rejects.toThrow('offline')
  expect([drawn('en'), drawn('en')]).toEqual([first, first])
  expect(load).toHaveBeenCalledTimes(1)
  vi.runAllTimers()
  expect(await drawn('en')).toBe('words')
})

test('fetching words anew asks anew at once, and never for words that are there', async () => {
  const load = onceOffline()
  const { fetched, drawn } = flightsOf(load)
  await expect(fetched('en')).rejects.toThrow('offline')
  expect(await fetched('en')).toBe('words')
  vi.runAllTimers()
  expect(await drawn('en')).toBe('words')
  expect(load).toHaveBeenCalledTimes(2)
})
