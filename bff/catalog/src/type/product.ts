import { categories } from '@jangteo/contracts/catalog/product'
import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import type { Context } from '../catalog.ts'

/** Rows carry a category's slug; its name is in the caller's language. */
export const Product = {
  details: ({ details }: ProductRow) => details ?? [],
  optionWords: ({ optionWords }: ProductRow) => optionWords ?? [],
  category: ({ category: slug }: ProductRow, _: unknown, { language }: Context) => ({
    slug,
    name: categories.find((one) => one.slug === slug)?.[language] ?? slug,
  }),
}
