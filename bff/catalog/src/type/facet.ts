import { categories } from '@jangteo/contracts/catalog/product'
import type { Context } from '../catalog.ts'

type Language = Context['language']
type Counted = { name: string; values: { value: string; en?: string; count: number }[] }

const stock: Record<string, Record<Language, string>> = { true: { ko: '재고 있음', en: 'In stock' }, false: { ko: '품절', en: 'Sold out' } }
const amounts = (step: string, language: Language) =>
  step
    .split('-')
    .map((minor) => Number(minor).toLocaleString(language))
    .join('–')

/** A map, since people name options: an object answers to `__proto__` and `toString` too. */
const labels = new Map<string, (value: string, language: Language) => string | undefined>([
  ['category', (value, language) => categories.find(({ slug }) => slug === value)?.[language]],
  ['price', amounts],
  ['in-stock', (value, language) => stock[value]?.[language]],
])

/** Counts come with values; what people read is in the caller's language. An option's value is its own label, in English by another word where products have one. */
export const Facet = {
  values: ({ name, values }: Counted, _: unknown, { language }: Context) =>
    values.map((one) => ({ ...one, label: labels.get(name)?.(one.value, language) ?? ((language === 'en' && one.en) || one.value) })),
}
