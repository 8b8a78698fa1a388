import { expect, test } from 'vitest'
import { filterOf, readSearch, unfiltered, withOption, writeSearch } from './search.ts'

test('what is looked for survives the way through the address', () => {
  const options = [
    { name: '색', values: ['비취', '백자'] },
    { name: 'text', values: ['a:b&c=d'] },
  ]
  const search = { text: '찻잔', category: 'table', priceMin: '10000', priceMax: '', inStock: true, options, sort: 'PRICE_UP' as const }
  expect(readSearch(writeSearch(search))).toEqual(search)
  expect(readSearch(new URLSearchParams(writeSearch(search).toString()))).toEqual(search)
})
test('an empty search is an empty address', () => expect(writeSearch(readSearch(new URLSearchParams())).toString()).toBe(''))
test('nonsense in the address looks for nothing', () =>
  expect(readSearch(new URLSearchParams('priceMin=-5&sort=FAST&inStock=yes&o.=x'))).toMatchObject({
    priceMin: '',
    sort: 'RELEVANCE',
    inStock: false,
    options: [],
  }))
test('a filter holds only what was asked, among what is for sale', () =>
  expect(JSON.parse(JSON.stringify(filterOf(readSearch(new URLSearchParams('priceMin=0')))))).toEqual({ priceMin: 0, status: 'PUBLISHED' }))
test('a value goes in and out of its option, and an option without values is none', () => {
  const one = withOption([], '색', '비취', true)
  expect(withOption(one, '색', '백자', true)).toEqual([{ name: '색', values: ['비취', '백자'] }])
  expect(withOption(one, '색', '비취', true)).toEqual(one)
  expect(withOption(one, '색', '비취', false)).toEqual([])
})
test('without filters words and category stay', () =>
  expect(writeSearch({ ...readSearch(new URLSearchParams('text=잔&priceMin=5&o.색=비취&inStock=1')), ...unfiltered }).toString()).toBe(
    new URLSearchParams({ text: '잔' }).toString(),
  ))
