import { type ProductStatus, productStatuses } from '@jangteo/contracts/catalog/product'
import { useSearchParams } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import type { ProductFilter, ProductSort } from '../product/product.graphql.ts'

/** What is looked for and in which order; empty words look for nothing. */
export type LookedFor = { text: string; status: ProductStatus | ''; category: string; sort: ProductSort }
const sorts = ['NEWEST', 'PRICE_UP', 'PRICE_DOWN'] as const

/** All of it stands in the address, so that a reload, a link and going back find the same list. */
export const useLookedFor = () => {
  const [search, setSearch] = useSearchParams()
  const text = search.get('text') ?? ''
  const status: LookedFor['status'] = productStatuses.find((one) => one === search.get('status')) ?? ''
  const category = search.get('category') ?? ''
  const sort = sorts.find((one) => one === search.get('sort')) ?? 'NEWEST'
  const filter = useMemo<ProductFilter>(
    () => ({ text: text || undefined, status: status || undefined, category: category || undefined }),
    [text, status, category],
  )
  const look = (change: Partial<LookedFor>) => {
    const next = { text, status, category, sort, ...change }
    const said = { ...next, sort: next.sort === 'NEWEST' ? '' : next.sort }
    setSearch(new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')), { replace: true })
  }
  return { text, status, category, sort, filter, look }
}
