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
test('an unknown variant is not found', () =>
  expect(given(created).when(to(1, 'nobody'))).toMatchObject({ rejection: { code: 'NOT_FOUND', details: { id: 'nobody' } } }))
test('an archived product keeps its prices', () => expect(given(created, archived).when(to(1))).toMatchObject({ rejection: { code: 'NOT_ALLOWED_IN_STATE' } }))
test('the product remembers its last price change', () =>
  expect([created, changed].reduce(evolveProduct, null)).toMatchObject({
    version: 2,
    variants: [{ price: 118_000 }],
    priceChange: { was: 128_000, now: 118_000 },
  }))
