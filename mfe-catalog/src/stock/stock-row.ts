import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import type { ProductView } from '../product/product-view.ts'
import { type Moves, withMove } from './moves.ts'

/** One variant with its product: a line of the stock table. `waits`: it shows what was asked for and not yet confirmed. */
export type StockRow = { id: string; product: ProductView; variant: VariantRow; waits: boolean }

/** Null when the product has no such variant. */
export const stockRow = (product: ProductView, variantId: string, moves: Moves): StockRow | null => {
  const found = product.variants.find(({ id }) => id === variantId)
  if (!found) return null
  const variant = withMove(found, moves)
  return { id: variantId, product, variant, waits: variant !== found }
}
