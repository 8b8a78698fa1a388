import { expect, test } from 'vitest'
import { created, productId, published, stock, variantIds } from '../product/events-for-tests.ts'
import { changeOf } from './change.ts'

const [variantId] = variantIds
const act = { productId, at: '2026-01-02T03:04:05.000Z', by: '정하윤' }

test('what people do to a product stands in its history', () => {
  expect(changeOf(created())).toMatchObject({ kind: 'CREATED' })
  expect(changeOf(published)).toMatchObject({ kind: 'PUBLISHED' })
  expect(changeOf({ type: 'product-edited', changes: { title: '새 이름', images: [] }, ...act })).toMatchObject({ kind: 'EDITED', fields: ['title', 'images'] })
  expect(changeOf({ type: 'price-changed', variantId, sku: 'CUP-1', was: 1000, price: 900, ...act })).toMatchObject({
    variantIds: [variantId],
    was: 1000,
    now: 900,
  })
  expect(changeOf(stock(variantId, 5, { reason: '입고' }))).toMatchObject({ kind: 'RECEIVED', quantity: 5, reason: '입고' })
})

test('what orders do to its stock does not', () => {
  for (const kind of ['RESERVED', 'RELEASED', 'SHIPPED', 'RETURNED'] as const) expect(changeOf(stock(variantId, 5, { kind }))).toBeNull()
})
