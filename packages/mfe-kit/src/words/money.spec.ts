import { expect, test } from 'vitest'
import { formatMoney, formatNumber, minorDigits } from './money.ts'

test('won has no minor unit and stands after the number in Korean', () => {
  expect(formatMoney(46_800, 'KRW', 'ko')).toBe('46,800원')
  expect(formatMoney(46_800, 'KRW', 'en')).toBe('₩46,800')
  expect(minorDigits('KRW')).toBe(0)
})

test('minor units of other currencies become decimals', () => {
  expect(formatMoney(123_456, 'USD', 'en')).toBe('$1,234.56')
  expect(formatMoney(-500, 'USD', 'en')).toBe('-$5.00')
})

test('counts are grouped', () => expect(formatNumber(8_412, 'ko')).toBe('8,412'))
