import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { created, productId, published, stock, variantIds } from './events-for-tests.ts'
import { foldProduct } from './fold.ts'
import { members, tally, tallyProducts, tallySchema } from './tallies.ts'

const folded = (...events: CatalogEvent[]) => {
  const db = new Sqlite(':memory:')
  db.exec(tallySchema)
  events.reduce<ProductRow | null>((before, event) => {
    const after = foldProduct(before, event)
    tallyProducts(db, before, after)
    return after
  }, null)
  return db
}
const tallied = (...events: CatalogEvent[]) => {
  const db = folded(...events)
  return Object.fromEntries((['draft', 'published', 'archived', 'shelf', 'sold-out'] as const).map((name) => [name, tally(db, name)]))
}
const archived: CatalogEvent = { type: 'product-archived', productId, at: '2026-01-02T03:04:05.000Z', by: null }

test('a product is counted under what it is, and no longer under what it was', () => {
  expect(tallied(created())).toMatchObject({ draft: 1, published: 0, archived: 0 })
  expect(tallied(created(), published)).toMatchObject({ draft: 0, published: 1, archived: 0 })
  expect(tallied(created(), published, archived)).toMatchObject({ draft: 0, published: 0, archived: 1 })
})

test('its variants are counted each by how it stands', () => {
  const [before, after] = [tallied(created(), published), tallied(created(), published, stock(variantIds[0], 50))]
  expect((before['sold-out'] ?? 0) - (after['sold-out'] ?? 0)).toBe(1)
  expect(after.shelf).toBe(before.shelf)
})

test('of as many as before, other ones are told apart; the same ones are the same, whatever happened between', () => {
  const [one, two] = variantIds
  const soldOut = (...events: CatalogEvent[]) => {
    const db = folded(created(), published, stock(one, 50), ...events)
    return { count: tally(db, 'sold-out'), which: members(db, 'sold-out') }
  }
  const before = soldOut()
  const swapped = soldOut(stock(one, 0), stock(two, 50))
  expect(swapped.count).toBe(before.count)
  expect(swapped.which).not.toBe(before.which)
  expect(soldOut(stock(one, 0), stock(two, 50), stock(one, 50), stock(two, 0))).toEqual(before)
})
