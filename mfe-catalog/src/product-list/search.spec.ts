import { expect, test } from 'vitest'
import { filterOf, readSearch, writeSearch } from './search.ts'

test('what is looked for survives the way through the address', () => {
  const search = { text: '찻잔', category: 'table', min: '10000', max: '', inStock: true, sort: 'PRICE_UP' as const }
  expect(readSearch(writeSearch(search))).toEqual(search)
})
test('an empty search is an empty address', () => expect(writeSearch(readSearch(new URLSearchParams())).toString()).toBe(''))
test('nonsense in the address looks for nothing', () =>
  expect(readSearch(new URLSearchParams('min=-5&sort=FAST&stock=yes'))).toMatchObject({ min: '', sort: 'RELEVANCE', inStock: false }))
test('a filter holds only what was asked', () =>
  expect(filterOf(readSearch(new URLSearchParams('min=0')))).toEqual({
    text: undefined,
    category: undefined,
    priceMin: 0,
    priceMax: undefined,
    inStock: undefined,
  }))
