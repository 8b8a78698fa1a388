import { expect, test } from 'vitest'
import type { Context } from '../catalog.ts'
import { Facet } from './facet.ts'

const labels = (name: string, value: string, language: 'ko' | 'en' = 'ko') =>
  Facet.values({ name, values: [{ value, count: 1 }] }, null, { language } as Context).map(({ label }) => label)

test('a category and a stock are called by their words, in the language of who asks', () =>
  expect([labels('category', 'ceramics', 'en'), labels('in-stock', 'true', 'en'), labels('in-stock', 'false')]).toEqual([['Ceramics'], ['In stock'], ['품절']]))

test('the value of an option is its own label, whatever the option is called', () => {
  for (const name of ['색', '__proto__', 'constructor', 'toString', 'valueOf', '__defineGetter__']) expect(labels(name, 'x'), name).toEqual(['x'])
})
