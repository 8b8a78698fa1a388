import { useLive, useRows } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import type { ProductView } from './product-view.ts'

/** The rows of what was fetched, alive, in its order; of a long list only those that are `near` the window. */
export const useLiveProducts = (nodes: readonly { id: string }[] | undefined, position: string | null, near?: readonly string[]): ProductView[] => {
  const ids = useMemo(() => nodes?.map(({ id }) => id) ?? [], [nodes])
  useLive('catalog', 'product', near ?? ids, { from: position, type: 'Product', skip: ids.length === 0 })
  const rows = useRows<ProductView>('Product', ids)
  return useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows])
}
