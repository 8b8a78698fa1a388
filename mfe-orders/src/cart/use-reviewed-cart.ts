import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { useLive, useRows } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import { type ReviewedLine, review } from './cart.ts'
import { useCart } from './cart-store.ts'

/** The cart beside the live catalog: every line knows its price and stock of this moment. */
export const useReviewedCart = (): ReviewedLine[] => {
  const cart = useCart()
  const ids = useMemo(() => [...new Set(cart.map(({ productId }) => productId))].slice(0, 200), [cart])
  useLive('catalog', 'product', ids, { from: null, type: 'Product', skip: ids.length === 0 })
  const rows = useRows<ProductRow>('Product', ids)
  return cart.map((item) => review(item, rows.get(item.productId)))
}
