import type { SlotProduct } from '@jangteo/mfe-kit'
import type { CartItem } from './cart.ts'

/** What the cart keeps of a variant: its words and price of this moment. */
export const itemOf = (product: SlotProduct, variant: SlotProduct['variants'][number], quantity: number): CartItem => ({
  variantId: variant.id,
  productId: product.id,
  slug: product.slug,
  title: product.title,
  titleEn: product.titleEn,
  options: variant.options.map(({ value }) => value).join(', '),
  image: product.image,
  sku: variant.sku,
  seenPrice: variant.price,
  quantity,
})
