import { MAX_VARIANTS } from '@jangteo/contracts/catalog/product'
import { expect, test } from 'vitest'
import { act, archived, created, given, productId, published } from '../product/given.ts'
import { evolveProduct, type Product } from '../product/product.ts'
import { addVariants } from './decide.ts'

const size = (value: string) => [{ name: '크기', value }]
const large = { sku: 'MOON-L', price: 168_000, options: size('대') }
const add =
  (...variants: (typeof large)[]) =>
  (product: Product | null) =>
    addVariants(
      { variants },
      productId,
      product,
      variants.map((_, n) => `v${n}`),
      act,
    )
const added = { type: 'variants-added' as const, productId, variants: [{ variantId: 'v0', ...large }], ...act }
const wrong = (path: string, message: string) => ({ accepted: false, rejection: { code: 'VALIDATION', details: { path, message } } })

test('a new variant joins the others, as one version more', () => {
  expect(given(created).when(add(large))).toEqual({ accepted: true, events: [added] })
  expect([created, added].reduce(evolveProduct, null)).toMatchObject({ version: 2, variants: [{ sku: 'MOON-01' }, { sku: 'MOON-L' }] })
})
test('no SKU stands twice in a product, be it old or new', () => {
  expect(given(created).when(add({ ...large, sku: 'MOON-01' }))).toEqual(wrong('variants.0.sku', 'SKU_TAKEN'))
  expect(given(created).when(add(large, { ...large, options: size('중') }))).toEqual(wrong('variants.1.sku', 'SKU_TAKEN'))
})
test('two variants never have the same options, in whatever order they are named', () => {
  const two = (sku: string, ...options: { name: string; value: string }[]) => ({ ...large, sku, options })
  const [a, b] = [
    { name: '색', value: '비취' },
    { name: '크기', value: '대' },
  ] as const
  expect(given(created).when(add(two('A1', a, b), two('A2', b, a)))).toEqual(wrong('variants.1.options', 'OPTIONS_TAKEN'))
})
test('twins that a product has from before hold up no new variant, and are not blamed on it', () => {
  const twin = { ...added, variants: [{ variantId: 'v1', sku: 'MOON-02', price: 1, options: [] }] }
  expect(given(created, twin).when(add(large))).toMatchObject({ accepted: true })
  expect(given(created, twin).when(add(large, { ...large, sku: 'MOON-M' }))).toEqual(wrong('variants.1.options', 'OPTIONS_TAKEN'))
})
test('what is on sale takes no variant without a price, a draft does', () => {
  const free = { ...large, price: 0 }
  expect(given(created, published).when(add(free))).toEqual(wrong('variants.0.price', 'NEEDS_PRICE'))
  expect(given(created).when(add(free))).toMatchObject({ accepted: true })
  expect(given(created, published).when(add(large))).toMatchObject({ accepted: true })
})
test('a product has at most two hundred', () => {
  const many = Array.from({ length: MAX_VARIANTS }, (_, n) => ({ ...large, sku: `M-${n}`, options: size(String(n)) }))
  expect(given(created).when(add(...many))).toEqual(wrong('variants', 'TOO_MANY'))
  expect(given(created).when(add(...many.slice(1)))).toMatchObject({ accepted: true })
})
test('an archived product and an unknown one take none', () => {
  expect(given(created, archived).when(add(large))).toMatchObject({
    rejection: { code: 'NOT_ALLOWED_IN_STATE', details: { state: 'ARCHIVED', allowed: ['DRAFT', 'PUBLISHED'] } },
  })
  expect(given().when(add(large))).toMatchObject({ rejection: { code: 'NOT_FOUND', details: { id: productId } } })
})
