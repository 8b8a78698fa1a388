import { execute, useQuery } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useState } from 'react'
import { type ProductFilter, type ProductSort, Products } from '../product/product.graphql.ts'
import { useLiveProducts } from '../product/use-live-products.ts'

const PAGE = 24
type More = { ids: { id: string }[]; cursor: string | null; busy: boolean }

/** The list page by page: the first from the query, more after its last row, every row alive. Another question starts afresh. */
export const useProductPages = (filter: ProductFilter, sort: ProductSort) => {
  const variables = useMemo(() => ({ filter, sort, first: PAGE }), [filter, sort])
  const query = useQuery(Products, variables, { keepPrevious: true })
  const page = query.data?.products
  const [more, setMore] = useState<More>({ ids: [], cursor: null, busy: false })
  useEffect(() => {
    if (page) setMore({ ids: [], cursor: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null, busy: false })
  }, [page])
  const nodes = useMemo(() => {
    const first = new Set(page?.nodes.map(({ id }) => id))
    return [...(page?.nodes ?? []), ...more.ids.filter(({ id }) => !first.has(id))]
  }, [page, more.ids])
  const rows = useLiveProducts(nodes, query.position)
  const onMore = async () => {
    if (!more.cursor || more.busy) return
    setMore((now) => ({ ...now, busy: true }))
    try {
      const { data } = await execute(Products, { ...variables, after: more.cursor })
      const { nodes: next, pageInfo } = data.products
      setMore((now) => ({ ids: [...now.ids, ...next], cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null, busy: false }))
    } catch {
      setMore((now) => ({ ...now, busy: false }))
    }
  }
  return { ...query, rows, count: page?.count ?? null, hasMore: more.cursor !== null, loadingMore: more.busy, onMore }
}
