import { beforeEach, expect, test, vi } from 'vitest'
import { newest, newsOf } from './news.ts'

const item = (id: string, at: string) => ({ id, text: id, at, href: '/' })
beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })
  vi.stubGlobal('dispatchEvent', vi.fn())
  vi.stubGlobal('StorageEvent', Event)
})

test('the news of all parts stand in one list, newest first', () => {
  const told = new Map([
    ['orders', [item('a', '2026-01-01T00:00:01Z')]],
    ['catalog', [item('b', '2026-01-01T00:00:02Z')]],
  ])
  expect(newest(told).map(({ id, part }) => [part, id])).toEqual([
    ['catalog', 'b'],
    ['orders', 'a'],
  ])
})

test('what a part tells again takes the place of what it told before', () => {
  const news = newsOf('u')
  news.tell('orders', [item('a', '2026-01-01T00:00:01Z')])
  news.tell('orders', [item('b', '2026-01-01T00:00:02Z')])
  expect(news.items.get().map(({ id }) => id)).toEqual(['b'])
})

test('what was seen stays seen after a reload, and for this person alone', () => {
  const news = newsOf('u')
  news.tell('orders', [item('a', '2026-01-01T00:00:01Z')])
  news.see()
  expect(newsOf('u').seenAt.get()).toBe('2026-01-01T00:00:01Z')
  expect(newsOf('other').seenAt.get()).toBeNull()
})
