import type { Locale } from '../preferences/locale.ts'

const formats = new Map<string, Intl.NumberFormat>()
const format = (locale: Locale, options: Intl.NumberFormatOptions) => {
  const key = locale + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.NumberFormat(locale === 'ko' ? 'ko-KR' : 'en-US', options)
  formats.set(key, made)
  return made
}

/** Digits after the point that the currency has: 0 for KRW, 2 for USD. */
export const minorDigits = (currency: string): number => format('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** An amount in minor units as people read it: 46,800원 in Korean, ₩46,800 in English. */
export const formatMoney = (minor: number, currency: string, locale: Locale): string => {
  const major = minor / 10 ** minorDigits(currency)
  if (locale === 'ko' && currency === 'KRW') return `${format('ko', {}).format(major)}원`
  return format(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(major)
}

/** A count that stops somewhere: 1,204, or 10,000+. */
export const formatCount = ({ value, capped }: { value: number; capped: boolean }, locale: Locale): string =>
  `${formatNumber(value, locale)}${capped ? '+' : ''}`

/** A count: 1,204. */
export const formatNumber = (value: number, locale: Locale): string => format(locale, {}).format(value)
