import { useLive, useRows } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import type { ProductView } from './product-view.ts'

/** The rows of a fetched page, alive, in the page's order. At most 200 are watched. */
export const useLiveProducts = (nodes: readonly { id: string }[] | undefined, position: string | null): ProductView[] => {
  const ids = useMemo(() => nodes?.map(({ id }) => id) ?? [], [nodes])
  const watched = useMemo(() => ids.slice(0, 200), [ids])
  useLive('catalog', 'product', watched, { from: position, type: 'Product', skip: watched.length === 0 })
  const rows = useRows<ProductView>('Product', ids)
  return useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows])
}
