import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calm, firstAnchor, gatherTicks, mustGather, nextAnchor } from './calm.ts'

const rows = fc.uniqueArray(fc.record({ id: fc.nat(30).map(String), state: fc.nat(3) }), { selector: (row) => row.id })
const id = (row: { id: string }) => row.id

test('no row on screen moves or goes away while the list is held', () => {
  fc.assert(
    fc.property(rows, rows, (before, incoming) => {
      expect(calm(before, incoming, id).shown.slice(0, before.length).map(id)).toEqual(before.map(id))
    }),
  )
})

test('every incoming row is either on screen with its new value or counted as waiting', () => {
  fc.assert(
    fc.property(rows, rows, (before, incoming) => {
      const { shown, waiting } = calm(before, incoming, id)
      for (const row of incoming) expect([...shown, ...waiting].filter((other) => other === row)).toHaveLength(1)
      const news = incoming.filter((row) => !before.some((old) => old.id === row.id))
      expect(waiting.length + shown.length - before.length).toBe(news.length)
    }),
  )
})

test('a next page is shown at once below the rows on screen, while a new row above them waits', () => {
  const row = (name: string) => ({ id: name, state: 0 })
  const { shown, waiting } = calm(['1', '2'].map(row), ['9', '1', '2', '3'].map(row), id)
  expect([shown.map(id), waiting.map(id)]).toEqual([['1', '2', '3'], ['9']])
})

test('a row that no longer matches stays and is named', () => {
  const gone = { id: '1', state: 1 }
  expect(calm([gone], [], id)).toEqual({ shown: [gone], waiting: [], left: new Set(['1']) })
})

test('at most 24 ticks stand for the waiting rows', () => expect([0, 12, 24, 8412].map(gatherTicks)).toEqual([0, 12, 24, 24]))

test('rows slide in only where nobody is busy and the newest are on top', () => {
  const free = { pointerInside: false, focusInside: false, selected: 0, scrolled: false, newestFirst: true }
  expect(mustGather(free)).toBe(false)
  for (const busy of [{ pointerInside: true }, { focusInside: true }, { selected: 1 }, { scrolled: true }, { newestFirst: false }])
    expect(mustGather({ ...free, ...busy })).toBe(true)
})

const told = { rows: [{ id: 'a' }], key: 'all', turn: 0, mayMove: false }
const later = { ...told, rows: [{ id: 'b' }, { id: 'a' }] }

test('a held list keeps its order until it may move, is gathered, or answers another question', () => {
  const held = nextAnchor(firstAnchor(told), later, id)
  expect(held.shown.map(id)).toEqual(['a'])
  for (const change of [{ turn: 1 }, { key: 'mine' }, { mayMove: true }])
    expect(nextAnchor(held, { ...later, ...change }, id).shown.map(id)).toEqual(['b', 'a'])
})

test('told the same rows again, even as new objects, nothing follows', () => {
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (before, incoming, mayMove) => {
      const now = { rows: incoming, key: 'all', turn: 0, mayMove }
      const once = nextAnchor(firstAnchor({ ...now, rows: before }), now, id)
      expect(nextAnchor(once, { ...now, rows: incoming.map((row) => ({ ...row })) }, id)).toBe(once)
    }),
  )
})
