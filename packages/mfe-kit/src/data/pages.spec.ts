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
        if (act === 'more') known = known.cursor === null ? known : withNextPage(known, page(shop(count), first, known.cursor))
        else {
          count += act
          known = withFirstPage(known, 'q', page(shop(count), first))
        }
        expect(ids(known)).toEqual(ids({ ...known, nodes: shop(count) }).slice(0, known.nodes.length))
        expect(known.cursor).toBe(known.nodes.length === count ? null : known.nodes.at(-1)?.id)
      }
    }),
  ))

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
