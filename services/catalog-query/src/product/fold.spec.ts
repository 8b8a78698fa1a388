import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { expect, test } from 'vitest'
import { created, productId, published, stock, variantIds } from './events-for-tests.ts'
import { foldProduct } from './fold.ts'
import { mayRead, redact } from './redact.ts'

const at = '2026-01-02T03:04:05.000Z'
const fold = (...events: CatalogEvent[]) => events.reduce<ProductRow | null>(foldProduct, null) as ProductRow
const [first, second] = variantIds
const price = (variantId: string, was: number, now: number): CatalogEvent => ({
  type: 'price-changed',
  productId,
  variantId,
  sku: 'A-1',
  was,
  price: now,
  at,
  by: null,
})

test('a created product is a draft with nothing to be had', () =>
  expect(fold(created())).toMatchObject({
    id: productId,
    version: 1,
    status: 'DRAFT',
    priceFrom: 1000,
    variants: [{ id: first, available: 0, version: 0 }, { id: second }],
  }))

test('version counts the product’s own events, each variant counts its stock’s', () => {
  const row = fold(created(), stock(first, 5), published, stock(first, 4), stock(second, 1))
  expect([row.version, ...row.variants.map(({ version }) => version)]).toEqual([2, 2, 1])
})

test('what can be had is on hand less reserved', () =>
  expect(fold(created(), stock(first, 5, { reserved: 2 })).variants[0]).toMatchObject({ onHand: 5, reserved: 2, available: 3 }))

test('a variant added later stands last, empty, and may be the cheapest', () => {
  const added: CatalogEvent = { type: 'variants-added', productId, variants: [{ variantId: 'v3', sku: 'CUP-3', price: 500, options: [] }], at, by: null }
  const row = fold(created(), stock(first, 5), added)
  expect(row).toMatchObject({ version: 2, priceFrom: 500, variants: [{ onHand: 5 }, {}, { id: 'v3', sku: 'CUP-3', onHand: 0, available: 0, version: 0 }] })
})

test('the cheapest variant gives the price from which it is sold, and the last change is remembered', () =>
  expect(fold(created(), price(second, 2000, 900))).toMatchObject({ priceFrom: 900, priceChange: { variantId: second, was: 2000, now: 900, at } }))

test('goods that arrive or run out are news only while the product is in the shop', () => {
  expect(fold(created(), stock(first, 5), published).stockChange).toBeNull()
  expect(fold(created(), published, stock(first, 5)).stockChange).toEqual({ kind: 'IN', at })
  const sold = { kind: 'RESERVED' as const, reserved: 5, quantity: 5 }
  expect(fold(created(), published, stock(first, 5), stock(first, 5, sold)).stockChange).toEqual({ kind: 'OUT', at })
  expect(fold(created(), published, stock(first, 5), stock(first, 5, sold), stock(first, 5, { kind: 'RELEASED', quantity: -5 })).stockChange?.kind).toBe('IN')
})

test.each([
  ['more of what there was', 5, { kind: 'RECEIVED', quantity: 3 }, 8, 'IN'],
  ['some of it back', 5, { kind: 'RETURNED', quantity: 1 }, 6, 'IN'],
  ['a count that finds more', 5, { kind: 'ADJUSTED', quantity: 1 }, 6, null],
  ['a count that finds some where there was nothing', 0, { kind: 'ADJUSTED', quantity: 1 }, 1, 'IN'],
  ['a count that finds less', 5, { kind: 'ADJUSTED', quantity: -1 }, 4, null],
  ['a count that finds nothing', 5, { kind: 'ADJUSTED', quantity: -5 }, 0, 'OUT'],
  ['some of it held', 5, { kind: 'RESERVED', quantity: 2, reserved: 2 }, 5, null],
  ['goods that are all held already', 0, { kind: 'RECEIVED', quantity: 2, reserved: 2 }, 2, 'IN'],
  ['nothing where there was nothing', 0, { kind: 'RELEASED', quantity: -1 }, 0, null],
] as const)('news for customers: %s', (_, had, movement, onHand, kind) => {
  const row = fold(created(), stock(first, had), published, stock(first, onHand, movement))
  expect(row.stockChange).toEqual(kind && { kind, at })
})

test('edits replace the given fields alone; an archived product says so', () => {
  const edited: CatalogEvent = { type: 'product-edited', productId, changes: { title: '새 이름', titleEn: null }, at, by: null }
  expect(fold(created(), edited)).toMatchObject({ title: '새 이름', titleEn: null, category: 'ceramics', version: 2 })
  expect(fold(created(), { type: 'product-archived', productId, at, by: null }).status).toBe('ARCHIVED')
})

test('an event of a product that was never created is not guessed at', () =>
  expect(() => foldProduct(null, published)).toThrow('product-published of a product that was never created'))

test('customers see what can be had, never the shelf, and no drafts', () => {
  const row = fold(created(), stock(first, 5, { reserved: 2 }))
  for (const cls of ['customer', 'guest'] as const)
    expect(redact(row, cls).variants[0]).toMatchObject({ available: 3, onHand: null, reserved: null, changedAt: null })
  for (const cls of ['staff', 'catalog', 'warehouse'] as const) expect(redact(row, cls)).toEqual(row)
  const sees = (role: 'guest' | 'customer' | 'developer' | 'support' | 'warehouse') => mayRead(row, { roles: [role] })
  expect([sees('guest'), sees('customer'), sees('developer'), sees('support'), sees('warehouse')]).toEqual([false, false, false, true, true])
  expect(mayRead({ status: 'PUBLISHED' }, { roles: ['guest'] })).toBe(true)
})
