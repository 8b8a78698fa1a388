import type { SlotProps } from '@jangteo/mfe-kit'
import type { ProductView } from './product-view.ts'

/** What other parts get of a product. */
export const slotProduct = (product: ProductView): SlotProps['product.actions']['product'] => ({
  id: product.id,
  slug: product.slug,
  title: product.title,
  titleEn: product.titleEn,
  image: product.images[0] ?? null,
  currency: product.currency,
  variants: product.variants,
})
