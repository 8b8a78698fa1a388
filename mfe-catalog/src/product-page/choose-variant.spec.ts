import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { expect, test } from 'vitest'
import { optionsOf } from '../product/options.ts'
import { choose, firstChoice, picturesOf } from './choose-variant.ts'

const variant = (id: string, colour: string, size: string, available: number): VariantRow => ({
  id,
  sku: id,
  options: [
    { name: '색', value: colour },
    { name: '크기', value: size },
  ],
  price: 1,
  available,
  onHand: null,
  reserved: null,
  changedAt: null,
  version: 1,
})
const [a, b, c] = [variant('a', '비취', '120', 0), variant('b', '비취', '180', 3), variant('c', '백자', '180', 2)] as const

test('options keep the order of the variants', () =>
  expect(optionsOf([a, b, c])).toEqual([
    { name: '색', values: ['비취', '백자'] },
    { name: '크기', values: ['120', '180'] },
  ]))
test('the page opens with one that can be bought', () => expect(firstChoice([a, b, c])).toBe(b))
test('all sold out still shows the first', () => expect(firstChoice([a])).toBe(a))
test('another value keeps the other choices where that exists', () => expect(choose([a, b, c], b, '색', '백자')).toBe(c))
test('a combination that does not exist gives the nearest that does', () => expect(choose([a, b, c], c, '크기', '120')).toBe(a))
test('a colour shows in pictures, a size that comes in several colours does not', () => {
  const all = [a, b, { ...c, image: '/pictures/teacups-white.svg' }]
  expect(picturesOf(all, '색', '/pictures/teacups-celadon.svg')).toEqual(
    new Map([
      ['비취', '/pictures/teacups-celadon.svg'],
      ['백자', '/pictures/teacups-white.svg'],
    ]),
  )
  expect([picturesOf(all, '크기', '/pictures/teacups-celadon.svg'), picturesOf([a, b, c], '색', '/x.svg')]).toEqual([null, null])
})
