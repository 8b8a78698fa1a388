import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { type ProductView, titleOf, variantName } from '../product/product-view.ts'

/** One variant with its product: a line of the stock table. */
export type StockRow = { id: string; product: ProductView; variant: VariantRow; name: string }

export const stockRows = (products: readonly ProductView[], locale: 'ko' | 'en'): StockRow[] =>
  products.flatMap((product) =>
    product.variants.map((variant) => ({ id: variant.id, product, variant, name: [titleOf(product, locale), variantName(variant)].filter(Boolean).join(' ') })),
  )
