import { expect, test } from 'vitest'
import { priceIn } from './use-prices.ts'

test('a price is a whole number from 0 to a thousand million, however its thousands and its currency are written', () => {
  for (const text of ['37800', '37,800', ' 37 800 ', '₩37,800', '37,800원']) expect([text, priceIn(text)]).toEqual([text, 37_800])
  expect([priceIn('0'), priceIn('1000000000')]).toEqual([0, 1_000_000_000])
})
test('anything else is no price', () => {
  for (const text of ['', '-44,000', '−44,000', '1000000001', '12.5', '12a', '백', '1e99', 'Infinity']) expect([text, priceIn(text)]).toEqual([text, null])
})
