import { useRows } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useState } from 'react'
import type { ProductFilter } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { matches } from './matches.ts'

const FIRST = 200
const SETTLED_MS = 1_200

/** How many of the first results have gone since they were found. */
const useGone = (products: readonly ProductView[], filter: ProductFilter): number => {
  const ids = useMemo(() => products.slice(0, FIRST).map(({ id }) => id), [products])
  const rows = useRows<ProductView>('Product', ids)
  return ids.filter((id) => {
    const row = rows.get(id)
    return !row || !matches(row, filter)
  }).length
}

/**
 * How many results there are that the page does not show: `more` than were found at first, and as many as have gone of those. Counts and
 * rows are pushed apart, so a number is told once it stood still.
 */
export const useArrived = (products: readonly ProductView[], filter: ProductFilter, more: number | undefined, waiting: number): number => {
  const gone = useGone(products, filter)
  const now = Math.max(waiting, more === undefined ? 0 : more + gone)
  const [settled, setSettled] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [now])
  return Math.min(now, settled)
}
