import { titleOf } from '@jangteo/contracts/catalog/title'
import { categories } from '@jangteo/contracts/catalog/product'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'

/** A product as the pages show it. A query names its category as an object, a pushed row by its slug. */
export type ProductView = Omit<ProductRow, 'category'> & { category: ProductRow['category'] | { slug: ProductRow['category'] } }
type Locale = 'ko' | 'en'

/** The other language's title, as a quiet second line; none when it says the same. */
export const subtitleOf = (product: Pick<ProductView, 'title' | 'titleEn'>, locale: Locale): string | undefined => {
  const other = locale === 'en' ? product.title : product.titleEn
  return other && other !== titleOf(product, locale) ? other : undefined
}
export const descriptionOf = (product: ProductView, locale: Locale): string =>
  locale === 'en' ? (product.descriptionEn ?? product.description) : product.description
/** The description's first sentence. */
export const firstSentence = (product: ProductView, locale: Locale): string => descriptionOf(product, locale).split(/(?<=[.!?。])\s/)[0] ?? ''
export const categoryOf = (product: Pick<ProductView, 'category'>): ProductRow['category'] =>
  typeof product.category === 'string' ? product.category : product.category.slug
export const categoryName = (slug: string, locale: Locale): string => categories.find((category) => category.slug === slug)?.[locale] ?? slug
export const availableOf = (product: Pick<ProductView, 'variants'>): number => product.variants.reduce((sum, { available }) => sum + available, 0)
/** The picture in lists; a paper pouch stands in for a product that has none yet. */
export const pictureOf = (product: Pick<ProductView, 'images'>): string => product.images[0] ?? '/pictures/pouch-hanji.svg'
