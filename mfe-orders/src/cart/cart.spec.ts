import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { expect, test } from 'vitest'
import { acceptPrice, addItem, type CartItem, putBack, removeItem, review, setQuantity, totalOf, unitsIn } from './cart.ts'

const cup: CartItem = {
  variantId: 'v1',
  productId: 'p1',
  slug: 'cup',
  title: '찻잔',
  titleEn: 'Cup',
  options: '비취',
  image: null,
  sku: 'CUP-1',
  seenPrice: 42_000,
  quantity: 1,
}
const row = (price: number, available: number, status: ProductRow['status'] = 'PUBLISHED') =>
  ({ id: 'p1', status, variants: [{ id: 'v1', price, available, options: [] }] }) as unknown as ProductRow

test('one variant is one line, however often it is added', () => {
  const cart = addItem(addItem([], cup), { ...cup, quantity: 2, seenPrice: 40_000 })
  expect(cart).toHaveLength(1)
  expect(cart[0]).toMatchObject({ quantity: 3, seenPrice: 40_000 })
  expect(unitsIn(cart)).toBe(3)
})

test('a quantity stays within 1 and 999', () => {
  expect(setQuantity([cup], 'v1', 0)[0]?.quantity).toBe(1)
  expect(setQuantity([cup], 'v1', 5000)[0]?.quantity).toBe(999)
})

test('removing leaves the other lines', () => expect(removeItem([cup, { ...cup, variantId: 'v2' }], 'v1')).toEqual([{ ...cup, variantId: 'v2' }]))

test('a removed line comes back where it stood, and never twice', () => {
  const [first, second] = [cup, { ...cup, variantId: 'v2' }]
  expect(putBack([second], first, 0)).toEqual([first, second])
  expect(putBack([first, second], first, 1)).toEqual([first, second])
})

test('an English page says its options as the catalog does by now', () => {
  const known = { ...row(42_000, 3), optionWords: [{ name: '색', value: '비취', en: 'Jade', swatch: null }] }
  const options = [
    { name: '색', value: '비취' },
    { name: '크기', value: '소' },
  ]
  const worded = { ...known, variants: known.variants.map((variant) => ({ ...variant, options })) }
  expect([review(cup, worded).optionsEn, review(cup, undefined).optionsEn]).toEqual(['Jade, 소', undefined])
})

test('cheaper is applied by itself', () => expect(review(cup, row(37_800, 3))).toMatchObject({ price: 37_800, news: 'cheaper', asks: false }))

test('dearer asks until the new price is accepted', () => {
  expect(review(cup, row(45_000, 3))).toMatchObject({ price: 45_000, news: 'dearer', asks: true })
  const [accepted] = acceptPrice([cup], 'v1', 45_000)
  expect(accepted && review(accepted, row(45_000, 3))).toMatchObject({ news: 'none', asks: false })
})

test('too few, none left, or no longer sold asks first', () => {
  expect(review({ ...cup, quantity: 4 }, row(42_000, 3))).toMatchObject({ news: 'short', asks: true, available: 3 })
  expect(review(cup, row(42_000, 0)).news).toBe('gone')
  expect(review(cup, row(42_000, 9, 'ARCHIVED')).news).toBe('gone')
})

test('before the catalog answered, the price that was seen stands in', () =>
  expect(review(cup, undefined)).toMatchObject({ price: 42_000, news: 'unknown', asks: false }))

test('the total is the sum of live price times quantity', () => expect(totalOf([review({ ...cup, quantity: 2 }, row(37_800, 3))])).toBe(75_600))
