import { productStatuses } from '@jangteo/contracts/catalog/product'
import * as v from 'valibot'
import { OptionFilters, SearchText } from '../facets/filter.ts'
import { first, min } from '../product/page-query.ts'

const whole = v.pipe(v.string(), v.regex(/^-?\d{1,16}$/), v.transform(Number), v.safeInteger())
const flag = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((text) => text === 'true'),
)

/** The query string of `GET /products`; `options` as JSON. */
export const ProductListQuery = v.object({
  text: v.optional(SearchText),
  category: v.optional(v.string()),
  priceMin: v.optional(whole),
  priceMax: v.optional(whole),
  inStock: v.optional(flag),
  options: v.optional(v.pipe(v.string(), v.maxLength(8_000), v.parseJson(), OptionFilters)),
  status: v.optional(v.picklist(productStatuses)),
  sort: v.optional(v.picklist(['RELEVANCE', 'NEWEST', 'PRICE_UP', 'PRICE_DOWN']), 'RELEVANCE'),
  first,
  after: v.optional(v.pipe(v.string(), v.maxLength(500))),
  count: v.optional(flag),
  facets: v.optional(flag),
  min,
})
export type ProductListQuery = v.InferOutput<typeof ProductListQuery>
