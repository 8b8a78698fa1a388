import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Connection, type Known, nothingKnown, withFirstPage, withNextPage } from './pages.ts'

type Row = { id: string }
/** A shop that only grows at the front; a page is cut from it behind a cursor. */
const shop = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(count - at) }))
const page = (all: Row[], first: number, after: string | null = null): Connection<Row> => {
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
  const nodes = all.slice(from, from + first)
  return { nodes, pageInfo: { hasNextPage: from + first < all.length, endCursor: nodes.at(-1)?.id ?? null } }
}
const ids = ({ nodes }: Known<Row>) => nodes.map(({ id }) => id)

test('whatever arrives between two readings, the list has no gap and no row twice', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.oneof(fc.constant('more' as const), fc.nat(8)), { maxLength: 12 }), (first, acts) => {
      let count = 20
      let known: Known<Row> = withFirstPage<Row>(nothingKnown, 'q', page(shop(count), first))
      for (const act of acts) {
        if (act === 'more') known = known.ahead === 'none' ? known : withNextPage(known, page(shop(count), first, known.cursor))
        else {
          count += act
          known = withFirstPage(known, 'q', page(shop(count), first))
        }
        expect(ids(known)).toEqual(ids({ ...known, nodes: shop(count) }).slice(0, known.nodes.length))
        expect([known.ahead === 'more', known.cursor]).toEqual([known.nodes.length < count, known.nodes.at(-1)?.id])
      }
    }),
  ))

type Placed = Row & { place: number }
/** A shop in the order of `place`, highest first; a cursor is the place it stands behind. */
const placedPage = (all: Placed[], first: number, after: string | null = null): Connection<Placed> => {
  const behind = all.toSorted((a, b) => b.place - a.place).filter(({ place }) => after === null || place < Number(after))
  const nodes = behind.slice(0, first)
  const endCursor = nodes.length > 0 ? String(nodes.at(-1)?.place) : null
  return { nodes, pageInfo: { hasNextPage: first < behind.length, endCursor }, count: { value: all.length, capped: false } }
}
const placed = (count: number): Placed[] => Array.from({ length: count }, (_, at) => ({ id: `r${at + 1}`, place: -at - 1 }))
const toTheEnd = (known: Known<Placed>, all: Placed[], first: number): Known<Placed> =>
  known.ahead === 'none' ? known : toTheEnd(withNextPage(known, placedPage(all, first, known.cursor)), all, first)

type Act = { do: 'more' | 'all' | 'first' | 'front' | 'in'; at: number }
const act = fc.record({ do: fc.constantFrom<Act['do']>('more', 'all', 'first', 'front', 'in'), at: fc.double({ min: 0, max: 1, noNaN: true }) })
const acted = (all: Placed[], { do: how, at }: Act, serial: number): Placed[] => {
  const sorted = all.toSorted((a, b) => b.place - a.place)
  const place = (index: number) => sorted[index]?.place ?? (index < 0 ? (sorted[0]?.place ?? 0) + 2 : (sorted.at(-1)?.place ?? 0) - 2)
  if (how === 'front') return sorted.map((row, index) => (index === Math.floor(at * (sorted.length - 1)) ? { ...row, place: place(-1) } : row))
  const index = Math.floor(at * (sorted.length + 1))
  return how === 'in' ? [...sorted, { id: `n${serial}`, place: (place(index - 1) + place(index)) / 2 }] : all
}

test('whichever row moves to the front or comes in anywhere, the list read again and to its end has every row once', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(act, { maxLength: 14 }), (first, acts) => {
      let all = placed(20)
      let known = withFirstPage<Placed>(nothingKnown, 'q', placedPage(all, first))
      for (const [serial, one] of acts.entries()) {
        all = acted(all, one, serial)
        if (one.do === 'more' && known.ahead !== 'none') known = withNextPage(known, placedPage(all, first, known.cursor))
        if (one.do === 'all') known = toTheEnd(known, all, first)
        if (one.do === 'first') known = withFirstPage(known, 'q', placedPage(all, first))
        expect(new Set(known.nodes.map(({ id }) => id)).size).toBe(known.nodes.length)
      }
      const end = toTheEnd(withFirstPage(known, 'q', placedPage(all, first)), all, first).nodes.map(({ id }) => id)
      const sorted = placedPage(all, Number.POSITIVE_INFINITY).nodes.map(({ id }) => id)
      expect(end.slice(0, first)).toEqual(sorted.slice(0, first))
      expect(end.toSorted()).toEqual(sorted.toSorted())
    }),
    { numRuns: 500 },
  ))

test('a row that moves up from below leaves those between where they are', () => {
  const known = toTheEnd(withFirstPage<Placed>(nothingKnown, 'q', placedPage(placed(120), 50)), placed(120), 50)
  const moved = placed(120).map((row) => (row.id === 'r110' ? { ...row, place: 1 } : row))
  const again = withFirstPage(known, 'q', placedPage([...moved, { id: 'new', place: 2 }], 50))
  const others = placed(120).filter(({ id }) => id !== 'r110')
  expect(again.nodes.map(({ id }) => id)).toEqual(['new', 'r110', ...others.map(({ id }) => id)])
})

test('a row that moves up to the very end of the first page ends nothing', () => {
  const known = toTheEnd(withFirstPage<Placed>(nothingKnown, 'q', placedPage(placed(12), 5)), placed(12), 5)
  const moved = placed(12).map((row) => (row.id === 'r11' ? { ...row, place: -4.5 } : row))
  expect(withFirstPage(known, 'q', placedPage(moved, 5)).nodes).toEqual(moved.toSorted((a, b) => b.place - a.place))
})

test('where all behind the first page has moved in front of its end, the end is the end', () => {
  const known = withFirstPage<Placed>(nothingKnown, 'q', placedPage(placed(7), 6))
  const moved = placed(7).map((row) => (row.id === 'r7' ? { ...row, place: 1 } : row))
  expect(withNextPage(known, placedPage(moved, 6, known.cursor))).toMatchObject({ nodes: placed(6), ahead: 'none' })
})

test('what comes in behind the last row is found without asking for all again', () => {
  const known = toTheEnd(withFirstPage<Placed>(nothingKnown, 'q', placedPage(placed(60), 50)), placed(60), 50)
  const again = withFirstPage(known, 'q', placedPage(placed(61), 50))
  expect(again).toMatchObject({ ahead: 'again', cursor: '-60' })
  const whole = withNextPage(again, placedPage(placed(61), 50, again.cursor))
  expect([whole.nodes, whole.ahead]).toEqual([placed(61), 'none'])
})

test('a new row on the first page pushes none out of the list', () => {
  const before = withFirstPage<Row>(nothingKnown, 'q', page(shop(20), 5))
  expect(ids(withFirstPage(before, 'q', page(shop(21), 5)))).toEqual(['21', '20', '19', '18', '17', '16'])
})

test('a row that the first page should show and does not has left', () => {
  const before = withFirstPage<Row>(nothingKnown, 'q', page(shop(20), 5))
  const without = shop(20).filter(({ id }) => id !== '18')
  expect(ids(withFirstPage(before, 'q', page(without, 5)))).not.toContain('18')
})

test('another question begins afresh, and the same page again changes nothing', () => {
  const before = withFirstPage<Row>(nothingKnown, 'q', page(shop(20), 5))
  const other = page(shop(9), 5)
  expect(ids(withFirstPage(before, 'p', other))).toEqual(['9', '8', '7', '6', '5'])
  expect(withFirstPage(before, 'q', before.page as Connection<Row>)).toBe(before)
})
