import type { ProductStatus } from '@jangteo/contracts/catalog/product'
import { useChanges, useGauge, usePages } from '@jangteo/mfe-kit'
import { useCallback, useMemo } from 'react'
import { type ProductFilter, type ProductSort, Products, type ProductsAnswer } from './product.graphql.ts'
import { useLiveProducts } from './use-live-products.ts'

const PAGE = 24
const connection = (data: ProductsAnswer) => data.products

type Counts = Record<'ALL' | ProductStatus, number>
type ProductCounts = Counts & { members: Counts }
/** How many products there are of each status, for staff; `members` tell when other ones are. */
export const useProductCounts = () => useGauge<ProductCounts>('catalog', 'product-statuses')

/** The list page by page, every row alive that is `near` the window; what comes into a status is fetched as it is counted. */
export const useProductPages = (filter: ProductFilter, sort: ProductSort, near?: readonly string[]) => {
  const variables = useMemo(() => ({ filter, sort, first: PAGE }), [filter, sort])
  const pages = usePages(Products, variables, connection)
  const among = filter.status ?? 'ALL'
  useChanges(
    useProductCounts(),
    useCallback(({ members }: ProductCounts) => members[among], [among]),
    pages,
  )
  const rows = useLiveProducts(pages.nodes, pages.position, near)
  return { ...pages, rows, count: pages.data?.products.count ?? null }
}
