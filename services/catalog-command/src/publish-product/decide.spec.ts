import { expect, test } from 'vitest'
import { act, archived, created, edited, given, productId, published } from '../product/given.ts'
import type { Product } from '../product/product.ts'
import { publishProduct } from './decide.ts'

const publish = (product: Product | null) => publishProduct(productId, product, act)
const free = { ...created, variants: [{ variantId: 'v', sku: 'FREE', price: 0, options: [] }] } as typeof created

test('a draft with price and picture goes into the shop', () => expect(given(created).when(publish)).toEqual({ accepted: true, events: [published] }))
test('what is published already is a success without an event', () => expect(given(created, published).when(publish)).toEqual({ accepted: true, events: [] }))
test('a product without a picture is not published', () =>
  expect(given(created, edited({ images: [] })).when(publish)).toMatchObject({
    rejection: { code: 'VALIDATION', details: { path: 'images', message: 'NEEDS_PICTURE' } },
  }))
test('a product with a variant without price is not published', () =>
  expect(given(free).when(publish)).toMatchObject({ rejection: { code: 'VALIDATION', details: { path: 'variants.0.price', message: 'NEEDS_PRICE' } } }))
test('an archived product never comes back', () =>
  expect(given(created, published, archived).when(publish)).toMatchObject({
    rejection: { code: 'NOT_ALLOWED_IN_STATE', details: { state: 'ARCHIVED', allowed: ['DRAFT'] } },
  }))
test('an unknown product is not found', () => expect(given().when(publish)).toMatchObject({ rejection: { code: 'NOT_FOUND', details: { id: productId } } }))
