import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { expect, test } from 'vitest'
import { itemsAgain } from './again.ts'

const row = (available: number, status: ProductRow['status'] = 'PUBLISHED') =>
  ({
    id: 'p1',
    slug: 'cup',
    title: '찻잔',
    titleEn: null,
    status,
    images: ['/cup.svg'],
    variants: [{ id: 'v1', sku: 'CUP-1', options: [], price: 37_800, available }],
  }) as unknown as ProductRow
const again = (...rows: ProductRow[]) => itemsAgain([{ productId: 'p1', variantId: 'v1', ordered: 3 }], new Map(rows.map((one) => [one.id, one])))

test('goods come again at the price of today', () =>
  expect(again(row(9))).toMatchObject([{ variantId: 'v1', seenPrice: 37_800, quantity: 3, image: '/cup.svg' }]))
test('never more than there are', () => expect(again(row(2))).toMatchObject([{ quantity: 2 }]))
test('what is gone, archived or unknown is left out', () => {
  expect(again(row(0))).toEqual([])
  expect(again(row(9, 'ARCHIVED'))).toEqual([])
  expect(again()).toEqual([])
})
