import { expect, test } from 'vitest'
import { act, archived, created, given, productId, published } from '../product/given.ts'
import type { Product } from '../product/product.ts'
import { archiveProduct } from './decide.ts'

const archive = (product: Product | null) => archiveProduct(productId, product, act)

test('a published product and a draft can be archived', () => {
  expect(given(created, published).when(archive)).toEqual({ accepted: true, events: [archived] })
  expect(given(created).when(archive)).toEqual({ accepted: true, events: [archived] })
})
test('archived twice is archived once', () => expect(given(created, archived).when(archive)).toEqual({ accepted: true, events: [] }))
test('an unknown product is not found', () => expect(given().when(archive)).toMatchObject({ rejection: { code: 'NOT_FOUND', details: { id: productId } } }))
