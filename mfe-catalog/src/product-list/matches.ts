import type { ProductFilter } from '../product/product.graphql.ts'
import { availableOf, categoryOf, type ProductView } from '../product/product-view.ts'

/** Whether a product on the page, as it is by now, still has what was asked for. Words aside: which those find, only the server knows. */
export const matches = (product: ProductView, { category, priceMin = 0, priceMax = Infinity, inStock, options = [] }: ProductFilter): boolean =>
  product.status === 'PUBLISHED' &&
  (category === undefined || categoryOf(product) === category) &&
  product.priceFrom >= priceMin &&
  product.priceFrom <= priceMax &&
  (inStock === undefined || availableOf(product) > 0 === inStock) &&
  options.every(({ name, values }) => product.variants.some((one) => one.options.some((option) => option.name === name && values.includes(option.value))))
