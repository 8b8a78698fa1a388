import { expect, test } from 'vitest'
import { act, archived, created, given, productId, variantId } from '../product/given.ts'
import type { Product } from '../product/product.ts'
import { evolveProduct } from '../product/product.ts'
import { changePrice } from './decide.ts'

const to =
  (price: number, variant = variantId) =>
  (product: Product | null) =>
    changePrice(price, variant, product, act)
const changed = { type: 'price-changed' as const, productId, variantId, sku: 'MOON-01', was: 128_000, price: 118_000, ...act }

test('a new price says what it was', () => expect(given(created).when(to(118_000))).toEqual({ accepted: true, events: [changed] }))
test('the same price changes nothing', () => expect(given(created).when(to(128_000))).toEqual({ accepted: true, events: [] }))
test('an unknown variant is not found, of an unknown product either', () => {
  for (const product of [given(created), given()])
    expect(product.when(to(1, 'nobody'))).toMatchObject({ rejection: { code: 'NOT_FOUND', details: { id: 'nobody' } } })
})
test('an archived product keeps its prices', () =>
  expect(given(created, archived).when(to(1))).toMatchObject({
    rejection: { code: 'NOT_ALLOWED_IN_STATE', details: { state: 'ARCHIVED', allowed: ['DRAFT', 'PUBLISHED'] } },
  }))
test('the product remembers its last price change, and its other variants keep their prices', () => {
  const large = { variantId: 'v', sku: 'MOON-L', price: 168_000, options: [] }
  const added = { type: 'variants-added' as const, productId, variants: [large], ...act }
  expect([created, added, changed].reduce(evolveProduct, null)).toMatchObject({
    version: 3,
    variants: [{ price: 118_000 }, large],
    priceChange: { was: 128_000, now: 118_000 },
  })
})
