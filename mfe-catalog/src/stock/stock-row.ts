import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { type ProductView, variantName } from '../product/product-view.ts'

/** One variant with its product: a line of the stock table. `name` tells it from its siblings; empty when there are none. */
export type StockRow = { id: string; product: ProductView; variant: VariantRow; name: string }

export const stockRows = (products: readonly ProductView[]): StockRow[] =>
  products.flatMap((product) => product.variants.map((variant) => ({ id: variant.id, product, variant, name: variantName(variant) })))
