import * as v from 'valibot'

export const SearchText = v.pipe(v.string(), v.maxLength(200))
const optionText = v.pipe(v.string(), v.maxLength(60))
export const OptionFilters = v.pipe(
  v.array(v.object({ name: optionText, values: v.pipe(v.array(optionText), v.minLength(1), v.maxLength(50)) })),
  v.maxLength(10),
)
const price = v.pipe(v.number(), v.safeInteger())

/** GraphQL's `ProductFilter` without what is for staff, as it stands in the scope of the `facets` gauge. */
export const ProductFilter = v.object({
  text: v.optional(SearchText),
  category: v.optional(v.string()),
  priceMin: v.optional(price),
  priceMax: v.optional(price),
  inStock: v.optional(v.boolean()),
  options: v.optional(OptionFilters),
})
