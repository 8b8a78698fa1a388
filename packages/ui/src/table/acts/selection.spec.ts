import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pressed } from './selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const press = (selected: string[], id: string, last: string | null, range: boolean) => [...pressed(new Set(selected), id, { ids, last, range })].toSorted()

test('a press turns one row', () => {
  expect(press(['a'], 'b', 'a', false)).toEqual(['a', 'b'])
  expect(press(['a', 'b'], 'b', 'a', false)).toEqual(['a'])
})

test('with Shift all rows in between follow, in either direction', () => {
  expect(press(['b'], 'd', 'b', true)).toEqual(['b', 'c', 'd'])
  expect(press(['d'], 'b', 'd', true)).toEqual(['b', 'c', 'd'])
  expect(press(['a', 'b', 'c', 'd'], 'c', 'a', true)).toEqual(['d'])
})

test('with Shift but no row pressed before, or one that has left, it is one row', () => {
  for (const last of [null, 'gone']) expect(press([], 'c', last, true)).toEqual(['c'])
})

test('rows outside of what was meant keep their state', () =>
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), fc.constantFrom(...ids), (selected, id, last) => {
      const [low, high] = [ids.indexOf(id), ids.indexOf(last)].toSorted((a, b) => a - b)
      const next = pressed(new Set(selected), id, { ids, last, range: true })
      for (const [at, one] of ids.entries()) if (at < (low ?? 0) || at > (high ?? 0)) expect(next.has(one)).toBe(selected.includes(one))
    }),
  ))
