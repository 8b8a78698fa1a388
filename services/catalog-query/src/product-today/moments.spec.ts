import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { created, productId, published, stock, variantIds } from '../product/events-for-tests.ts'
import { foldProduct } from '../product/fold.ts'
import { listProduct, listSchema } from '../product-list/table.ts'
import { momentsOf, momentsSchema, noteMoment } from './moments.ts'

const at = '2026-01-02T03:04:05.000Z'
const [variantId] = variantIds
const told = (...events: CatalogEvent[]) => {
  const db = new Sqlite(':memory:')
  db.exec(listSchema + momentsSchema)
  let row: ProductRow | null = null
  for (const event of events) {
    noteMoment(db, row, event)
    row = foldProduct(row, event)
    listProduct(db, row, event)
  }
  return momentsOf(db, productId)
}
const price = (was: number, now: number): CatalogEvent => ({ type: 'price-changed', productId, variantId, sku: 'CUP-1', was, price: now, at, by: '정하윤' })
const sold = stock(variantId, 5, { kind: 'RESERVED', quantity: 2, reserved: 2, orderId: productId, by: '정하윤', reason: 'x' })

test('customers read what was sold, came back, arrived, and what it cost; never for whom, by whom or why', () => {
  const moments = told(created(), published, stock(variantId, 5), sold, stock(variantId, 5, { kind: 'RELEASED', quantity: -2 }), price(1_000, 900))
  expect(moments).toEqual([
    { seq: 4, kind: 'PRICE', at, variantId, quantity: null, left: null, was: 1_000, now: 900 },
    { seq: 3, kind: 'BACK', at, variantId, quantity: 2, left: 5, was: null, now: null },
    { seq: 2, kind: 'SOLD', at, variantId, quantity: 2, left: 3, was: null, now: null },
    { seq: 1, kind: 'ARRIVED', at, variantId, quantity: 5, left: 5, was: null, now: null },
  ])
})

test('what a customer sent back has arrived', () =>
  expect(told(created(), published, stock(variantId, 1, { kind: 'RETURNED', quantity: 1 }))).toMatchObject([{ kind: 'ARRIVED', quantity: 1, left: 1 }]))

test('what happens before a product is for sale, and on the shelf alone, is nobody’s business', () =>
  expect(told(created(), stock(variantId, 5), published, stock(variantId, 4, { kind: 'ADJUSTED' }), stock(variantId, 3, { kind: 'SHIPPED' }))).toEqual([]))

test('a product that is taken out of the shop tells nothing any more', () =>
  expect(told(created(), published, sold, { type: 'product-archived', productId, at, by: null })).toEqual([]))

test('only the newest twenty are kept', () => {
  const moments = told(created(), published, ...Array.from({ length: 30 }, (_, n) => price(n, n + 1)))
  expect([moments.length, moments[0]?.seq, moments.at(-1)?.seq]).toEqual([20, 30, 11])
})
