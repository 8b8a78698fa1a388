import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { attemptsOf } from './attempts.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('StorageEvent', Event)
  vi.stubGlobal('dispatchEvent', () => true)
})
afterAll(() => vi.unstubAllGlobals())

test('what was not answered is the same command for the next page too, word for word, whatever is wanted by now', () => {
  const first = attemptsOf('me.order').begin('two of three', { units: 2 })
  expect(first).toMatchObject({ sent: { units: 2 }, again: false })
  expect(attemptsOf('me.order').begin('two of three', { units: 1 })).toEqual({ ...first, again: true })
})

test('what was answered, or typed otherwise, for another order or by another person, is another command', () => {
  const attempts = attemptsOf('me.order')
  const { commandId } = attempts.begin('one', 1)
  for (const [of, typed] of [
    [attempts, 'two'],
    [attemptsOf('me.another order'), 'one'],
    [attemptsOf('you.order'), 'one'],
  ] as const) {
    const other = of.begin(typed, 1)
    expect([other.again, other.commandId === commandId]).toEqual([false, false])
  }
  attempts.end('one')
  expect(attempts.begin('two', 1).again).toBe(true)
  expect(attempts.begin('one', 1).again).toBe(false)
})

test('of what was left without an answer only the last twenty are kept', () => {
  const attempts = attemptsOf('me.order')
  for (let at = 0; at <= 20; at++) attempts.begin(`draft ${at}`, 1)
  expect(attempts.begin('draft 20', 1).again).toBe(true)
  expect(attempts.begin('draft 1', 1).again).toBe(true)
  expect(attempts.begin('draft 0', 1).again).toBe(false)
})

test('what another version has kept in another form is nothing', () => {
  sessionStorage.setItem('me.order', '{"one":"c"}')
  expect(attemptsOf('me.order').begin('one', 1).again).toBe(false)
})
