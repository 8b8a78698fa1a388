import { expect, test } from 'vitest'
import { rowsIn } from './keep-rows.ts'

const feed = { rev: 'r', n: 3 }
const product = { __typename: 'Product', id: 'p1', feed, variants: [{ __typename: 'Variant', id: 'v1' }] }

test('every pushed row of an answer is found, however deep', () => {
  const answer = { products: { nodes: [product, { ...product, id: 'p2' }] }, order: { __typename: 'Order', id: 'o1', feed, product } }
  expect(rowsIn(answer).map(({ type, id }) => `${type}:${id}`)).toEqual(['Product:p1', 'Product:p2', 'Order:o1', 'Product:p1'])
})

test('what has no number of its own is no row', () => {
  expect(rowsIn({ a: { __typename: 'Product', id: 'p1' }, b: { __typename: 'Category', id: 'c', feed }, c: null, d: [1, 'x'] })).toEqual([])
})
