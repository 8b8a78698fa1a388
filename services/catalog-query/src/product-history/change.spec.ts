import { expect, test } from 'vitest'
import { created, productId, published, stock, variantIds } from '../product/events-for-tests.ts'
import { changeOf } from './change.ts'

const [variantId] = variantIds
const told = (kind: string, more: object = {}) => ({ kind, fields: [], variantIds: [], was: null, now: null, quantity: null, reason: null, ...more })
const act = { productId, at: '2026-01-02T03:04:05.000Z', by: '정하윤' }

test('what people do to a product stands in its history', () => {
  const added = ['v3', 'v4'].map((id) => ({ variantId: id, sku: id, price: 500, options: [] }))
  expect(changeOf(created())).toEqual(told('CREATED'))
  expect(changeOf({ type: 'product-edited', changes: { title: '새 이름', images: [] }, ...act })).toEqual(told('EDITED', { fields: ['title', 'images'] }))
  expect(changeOf({ type: 'price-changed', variantId, sku: 'CUP-1', was: 1000, price: 900, ...act })).toEqual(
    told('PRICED', { variantIds: [variantId], was: 1000, now: 900 }),
  )
  expect(changeOf({ type: 'variants-added', variants: added, ...act })).toEqual(told('VARIANTS_ADDED', { variantIds: ['v3', 'v4'] }))
  expect(changeOf(published)).toEqual(told('PUBLISHED'))
  expect(changeOf({ type: 'product-archived', ...act })).toEqual(told('ARCHIVED'))
  for (const kind of ['RECEIVED', 'ADJUSTED'] as const)
    expect(changeOf(stock(variantId, 5, { kind, reason: '입고' }))).toEqual(told(kind, { variantIds: [variantId], quantity: 5, reason: '입고' }))
})

test('what orders do to its stock does not', () => {
  for (const kind of ['RESERVED', 'RELEASED', 'SHIPPED', 'RETURNED'] as const) expect(changeOf(stock(variantId, 5, { kind }))).toBeNull()
})
