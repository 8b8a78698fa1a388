import type { Locale } from '../preferences/locale.ts'

const names: Record<string, Record<Locale, string>> = {
  title: { ko: '이름', en: 'name' },
  titleEn: { ko: '영어 이름', en: 'English name' },
  description: { ko: '설명', en: 'description' },
  descriptionEn: { ko: '영어 설명', en: 'English description' },
  category: { ko: '분류', en: 'category' },
  images: { ko: '그림', en: 'pictures' },
  price: { ko: '값', en: 'price' },
  sku: { ko: 'SKU', en: 'SKU' },
}

/** How people call a field of the API. */
export const fieldName = (locale: Locale, field: string): string => names[field]?.[locale] ?? field
