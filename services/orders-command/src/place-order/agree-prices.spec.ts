import { expect, test } from 'vitest'
import type { ListedVariant } from '@jangteo/contracts/catalog/listed-variant'
import { agrees, disagreement } from './agree-prices.ts'

const listed: ListedVariant = {
  variantId: 'v1',
  productId: 'p1',
  sku: 'BOWL-1',
  title: '사발',
  titleEn: null,
  image: null,
  price: 42_000,
  currency: 'KRW',
  published: true,
}
const list = (...rows: ListedVariant[]) => new Map(rows.map((row) => [row.variantId, row]))
const wanted = (variantId: string, unitPrice: number) => ({ variantId, unitPrice, quantity: 1 })

test('a list that sells every line at the seen price agrees', () => {
  expect(agrees([wanted('v1', 42_000), wanted('v1', 42_000)], list(listed))).toBe(true)
  expect(disagreement([wanted('v1', 42_000)], list(listed))).toBeNull()
})

test('another price is told with both prices', () => {
  expect(agrees([wanted('v1', 42_000), wanted('v1', 40_000)], list(listed))).toBe(false)
  expect(disagreement([wanted('v1', 40_000)], list(listed))).toEqual({ code: 'PRICE_CHANGED', details: { sku: 'BOWL-1', was: 40_000, now: 42_000 } })
})

test('what is unknown or not published is not there', () => {
  for (const rows of [list(), list({ ...listed, published: false })]) {
    expect(agrees([wanted('v1', 42_000)], rows)).toBe(false)
    expect(disagreement([wanted('v1', 42_000)], rows)).toEqual({ code: 'NOT_FOUND', details: { id: 'v1' } })
  }
})
