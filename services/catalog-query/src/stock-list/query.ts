import { stockViews } from '@jangteo/contracts/catalog/stock-standing'
import * as v from 'valibot'
import { SearchText } from '../facets/filter.ts'
import { first, min } from '../product/page-query.ts'

/** The query string of `GET /stock`; several categories stand with commas between. */
export const StockListQuery = v.object({
  text: v.optional(SearchText, ''),
  view: v.optional(v.picklist(stockViews), 'ALL'),
  categories: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(400),
      v.transform((text) => text.split(',')),
    ),
  ),
  first,
  after: v.optional(v.pipe(v.string(), v.maxLength(500))),
  min,
})
export type StockListQuery = v.InferOutput<typeof StockListQuery>
