import { expect, test, vi } from 'vitest'
import { createRowStore } from './row-store.ts'

const at = (n: number, rev = 'r') => ({ rev, n })
const given = () => {
  const flushes: (() => void)[] = []
  const store = createRowStore((flush) => void flushes.push(flush))
  const answer = (position: string | null = 'p') => ({ stamp: store.fetchBegins(), position })
  const get = () => store.get<{ v: number }>('T', 'a')
  return { store, answer, get, flush: () => flushes.splice(0).forEach((run) => run()) }
}

test('a late answer never overwrites a newer push, and a late push no newer answer', () => {
  const { store, answer, get } = given()
  const early = answer()
  store.push('T', 'a', { v: 7 }, at(7))
  store.put('T', 'a', { v: 6 }, at(6), early)
  expect(get()).toEqual({ v: 7 })
  store.put('T', 'a', { v: 9 }, at(9), answer())
  store.push('T', 'a', { v: 8 }, at(8))
  expect(get()).toEqual({ v: 9 })
})

test('a row that is gone stays gone for older news of it', () => {
  const { store, answer, get } = given()
  const early = answer()
  store.push('T', 'a', undefined, at(3))
  store.put('T', 'a', { v: 2 }, at(2), early)
  expect(get()).toBeUndefined()
  store.push('T', 'a', { v: 4 }, at(4))
  expect(get()).toEqual({ v: 4 })
})

test('under another fold a push counts, an answer only if it was asked for after what is held had come', () => {
  const { store, answer, get } = given()
  const early = answer()
  store.push('T', 'a', { v: 9 }, at(9))
  store.put('T', 'a', { v: 1 }, at(1, 'q'), early)
  expect(get()).toEqual({ v: 9 })
  store.put('T', 'a', { v: 2 }, at(2, 'q'), answer())
  expect(get()).toEqual({ v: 2 })
  store.push('T', 'a', { v: 3 }, at(3))
  expect(get()).toEqual({ v: 3 })
})

test('while a live watch governs a row, answers of other folds do not count', () => {
  const { store, answer, get } = given()
  store.push('T', 'a', { v: 9 }, at(9))
  const releases = [store.govern('T', 'a', 'r'), store.govern('T', 'a', 'r')]
  releases[0]?.()
  store.put('T', 'a', { v: 1 }, at(1, 'q'), answer())
  expect(get()).toEqual({ v: 9 })
  releases[1]?.()
  store.put('T', 'a', { v: 1 }, at(1, 'q'), answer())
  expect(get()).toEqual({ v: 1 })
})

test('fields of one number add up; a newer row with fewer fields keeps the others until the whole row comes', () => {
  const { store, answer } = given()
  const row = () => store.get('T', 'a')
  store.put('T', 'a', { id: 'a', title: 'x', lines: [{ id: 1 }] }, at(1), answer())
  store.put('T', 'a', { id: 'a', price: 5, lines: [{ sku: 's' }] }, at(1), answer())
  expect(row()).toEqual({ id: 'a', title: 'x', price: 5, lines: [{ id: 1, sku: 's' }] })
  store.put('T', 'a', { id: 'a', price: 6 }, at(2), answer())
  expect(row()).toEqual({ id: 'a', title: 'x', price: 6, lines: [{ id: 1, sku: 's' }] })
  store.push('T', 'a', { id: 'a', title: 'y', price: 6, lines: [] }, at(2))
  expect(row()).toEqual({ id: 'a', title: 'y', price: 6, lines: [] })
})

test('a row remembers with which answers it came, also those that brought an older one', () => {
  const { store, answer } = given()
  store.push('T', 'a', { v: 9 }, at(9))
  store.put('T', 'a', { v: 1 }, at(1), answer('p1'))
  store.put('T', 'b', { v: 1 }, at(1), answer('p2'))
  expect(['p1', 'p2'].map((position) => store.cameWith('T', 'a', position))).toEqual([true, false])
})

test('each listener is told once for all that one turn brought, and only of its row', () => {
  const { store, flush } = given()
  const [a, b] = [vi.fn(), vi.fn()]
  const stop = store.subscribe('T', 'a', a)
  store.subscribe('T', 'b', b)
  for (let n = 1; n < 50; n += 1) store.push('T', 'a', { v: n }, at(n))
  expect(a).not.toHaveBeenCalled()
  flush()
  expect(a).toHaveBeenCalledOnce()
  expect(b).not.toHaveBeenCalled()
  stop()
  store.clear()
  flush()
  expect(a).toHaveBeenCalledOnce()
  expect(store.get('T', 'a')).toBeUndefined()
})
