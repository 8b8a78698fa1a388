import { expect, test } from 'vitest'
import { answered, priceIn } from './use-prices.ts'

test('a price is a whole number from 0 to a thousand million, however its thousands and its currency are written', () => {
  for (const text of ['37800', '37,800', ' 37 800 ', '₩37,800', '37,800원']) expect([text, priceIn(text)]).toEqual([text, 37_800])
  expect([priceIn('0'), priceIn('1000000000')]).toEqual([0, 1_000_000_000])
})
test('anything else is no price', () => {
  for (const text of ['', '-44,000', '−44,000', '1000000001', '12.5', '12a', '백', '1e99', 'Infinity']) expect([text, priceIn(text)]).toEqual([text, null])
})

const typed = { a: { text: '1000', was: 900 }, b: { text: '5', was: 4 } }
test('an answer settles what was sent, and leaves alone what was typed since', () => {
  expect(answered(typed, 'a', '1000')).toEqual({ b: typed.b })
  expect(answered(typed, 'a', '1000', '거절')).toEqual({ a: { ...typed.a, problem: '거절' }, b: typed.b })
  const since = { ...typed, a: { text: '1200', was: 900 } }
  for (const problem of [undefined, '거절']) expect(answered(since, 'a', '1000', problem)).toEqual(since)
  expect(answered({ b: typed.b }, 'a', '1000', '거절'), 'taken back meanwhile').toEqual({ b: typed.b })
})
