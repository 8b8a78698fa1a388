import { categoryOf, type ProductView } from '../product/product-view.ts'
import type { ProductInput } from '../product/product.graphql.ts'

/** The fields of the form, as they are typed. */
export type Fields = { title: string; titleEn: string; description: string; descriptionEn: string; category: string; images: string[] }
export type FieldName = keyof Fields

export const fieldsOf = (product: ProductView): Fields => ({
  title: product.title,
  titleEn: product.titleEn ?? '',
  description: product.description,
  descriptionEn: product.descriptionEn ?? '',
  category: categoryOf(product),
  images: product.images,
})

const same = (a: string | string[], b: string | string[]) => JSON.stringify(a) === JSON.stringify(b)
export const changedFields = (typed: Fields, base: Fields): FieldName[] => (Object.keys(typed) as FieldName[]).filter((name) => !same(typed[name], base[name]))

/** Only what was changed is sent; an emptied English text is null, «the same as in Korean». */
export const inputOf = (typed: Fields, names: readonly FieldName[]): ProductInput =>
  Object.fromEntries(names.map((name) => [name, (name === 'titleEn' || name === 'descriptionEn') && typed[name].trim() === '' ? null : typed[name]]))

/**
 * A newer product while somebody types: fields that were not touched follow it, touched ones keep what was typed. A touched field that
 * changed meanwhile is in conflict, unless both say the same.
 */
export const merge = (typed: Fields, base: Fields, now: Fields): { fields: Fields; conflicts: FieldName[] } => {
  const touched = changedFields(typed, base)
  const conflicts = touched.filter((name) => !same(now[name], base[name]) && !same(now[name], typed[name]))
  const kept = Object.fromEntries(touched.map((name) => [name, typed[name]]))
  return { fields: { ...now, ...kept }, conflicts }
}
