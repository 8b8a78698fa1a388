import { expect, test } from 'vitest'
import { act, created, given, productId, variantId } from '../product/given.ts'
import { evolveProduct } from '../product/product.ts'
import { createProduct } from './decide.ts'
import { slugOf, slugWithId } from './slug.ts'

const draft = {
  title: '청자 찻잔',
  titleEn: 'Celadon teacup',
  description: '',
  descriptionEn: null,
  category: 'tea-coffee' as const,
  currency: 'KRW',
  images: [],
  variants: [{ sku: 'CUP-1', price: 0, options: [] }],
}
const shop = { currency: 'KRW' }
const ids = { productId, slug: 'celadon-teacup', variantIds: [variantId] }

test('a new product is an event with ids for itself and each variant', () => {
  const decision = given().when(() => createProduct(draft, shop, ids, act))
  expect(decision).toEqual({
    accepted: true,
    events: [{ ...draft, type: 'product-created', productId, slug: 'celadon-teacup', variants: [{ variantId, sku: 'CUP-1', price: 0, options: [] }], ...act }],
  })
})

test('a new product is a draft', () => expect(evolveProduct(null, created)).toMatchObject({ version: 1, status: 'DRAFT' }))

test('two variants of one product never share a SKU', () => {
  const twice = { ...draft, variants: [...draft.variants, { sku: 'CUP-2', price: 1, options: [] }, { sku: 'CUP-1', price: 1, options: [] }] }
  expect(createProduct(twice, shop, ids, act)).toMatchObject({
    accepted: false,
    rejection: { code: 'VALIDATION', details: { path: 'variants.2.sku', message: 'SKU_TAKEN' } },
  })
})

test('two variants of one product never have the same options, in whatever order they are named', () => {
  const [a, b] = [
    { name: '색', value: '비취' },
    { name: '크기', value: '대' },
  ] as const
  const variant = (sku: string, ...options: { name: string; value: string }[]) => ({ sku, price: 1, options })
  expect(createProduct({ ...draft, variants: [variant('A', a), variant('B', a, b), variant('C', b, a)] }, shop, ids, act)).toMatchObject({
    accepted: false,
    rejection: { code: 'VALIDATION', details: { path: 'variants.2.options', message: 'OPTIONS_TAKEN' } },
  })
})

test('a slug has letters and digits of any script, hyphens between, and never ends in one', () => {
  expect(slugOf('달항아리 화병 (대)', null)).toBe('달항아리-화병-대')
  expect(slugOf('무엇', "Potter's Moon Jar, 30 cm")).toBe('potters-moon-jar-30-cm')
  expect(slugOf('!!', null)).toBe('')
  expect(slugOf('가'.repeat(200), null)).toHaveLength(80)
  expect(slugOf(`${'a'.repeat(79)}𠮷𠮷`, null)).toBe(`${'a'.repeat(79)}𠮷`)
  expect(slugOf(`${'a'.repeat(79)} b`, null)).toBe('a'.repeat(79))
  expect([slugWithId('', productId), slugWithId('cup', productId)]).toEqual(['000001', 'cup-000001'])
})

test('a product is priced in the currency the shop counts in', () =>
  expect(createProduct({ ...draft, currency: 'USD' }, shop, ids, act)).toMatchObject({
    accepted: false,
    rejection: { code: 'VALIDATION', details: { path: 'currency', message: 'SHOP_CURRENCY' } },
  }))
