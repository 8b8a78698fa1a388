import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Act, Product } from '../product/product.ts'

/** Puts a draft into the shop: every variant has a price, the product a picture. Published already is a success. */
export const publishProduct = (id: string, product: Product | null, act: Act): Decision<ProductEvent> => {
  if (!product) return refused('NOT_FOUND', { id })
  if (product.status === 'PUBLISHED') return accepted()
  if (product.status === 'ARCHIVED') return refused('NOT_ALLOWED_IN_STATE', { state: product.status, allowed: ['DRAFT'] })
  const unpriced = product.variants.findIndex(({ price }) => price === 0)
  if (unpriced >= 0) return refused('VALIDATION', { path: `variants.${unpriced}.price`, message: 'NEEDS_PRICE' })
  if (product.images.length === 0) return refused('VALIDATION', { path: 'images', message: 'NEEDS_PICTURE' })
  return accepted({ type: 'product-published', productId: id, ...act })
}
