import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Act, Product } from '../product/product.ts'

/** One variant's price; the same price again changes nothing. */
export const changePrice = (price: number, variantId: string, product: Product | null, act: Act): Decision<ProductEvent> => {
  const variant = product?.variants.find((one) => one.variantId === variantId)
  if (!product || !variant) return refused('NOT_FOUND', { id: variantId })
  if (product.status === 'ARCHIVED') return refused('NOT_ALLOWED_IN_STATE', { state: product.status, allowed: ['DRAFT', 'PUBLISHED'] })
  if (variant.price === price) return accepted()
  return accepted({ type: 'price-changed', productId: product.id, variantId, sku: variant.sku, was: variant.price, price, ...act })
}
