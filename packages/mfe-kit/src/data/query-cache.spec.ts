import { expect, test } from 'vitest'
import { keepAnswer, lastAnswer, queryKey } from './query-cache.ts'

const doc = { hash: 'h', context: 'catalog' as const }

test('equal variables are one query, whatever their order and whatever is undefined', () => {
  expect(queryKey(doc, { a: 1, b: undefined, c: 2 })).toBe(queryKey(doc, { c: 2, a: 1 }))
  expect(queryKey(doc, { a: 1 })).not.toBe(queryKey(doc, { a: 2 }))
})

test('the last sixty answers are kept', () => {
  for (let at = 0; at < 61; at++) keepAnswer(`k${at}`, { data: at, position: null, stale: false, took: 1 })
  expect(lastAnswer('k0')).toBeUndefined()
  expect(lastAnswer('k60')?.data).toBe(60)
})
