import { usePages } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import { type ProductFilter, type ProductSort, Products, type ProductsAnswer } from './product.graphql.ts'
import { useLiveProducts } from './use-live-products.ts'

const PAGE = 24
const connection = (data: ProductsAnswer) => data.products

/** The list page by page, every row alive that is `near` the window. */
export const useProductPages = (filter: ProductFilter, sort: ProductSort, near?: readonly string[]) => {
  const variables = useMemo(() => ({ filter, sort, first: PAGE }), [filter, sort])
  const pages = usePages(Products, variables, connection)
  const rows = useLiveProducts(pages.nodes, pages.position, near)
  return { ...pages, rows, count: pages.data?.products.count ?? null }
}
