import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Act, Product } from '../product/product.ts'

/** Takes a product out of the shop for good; its stock and its past orders stay. Archived already is a success. */
export const archiveProduct = (id: string, product: Product | null, act: Act): Decision<ProductEvent> => {
  if (!product) return refused('NOT_FOUND', { id })
  return product.status === 'ARCHIVED' ? accepted() : accepted({ type: 'product-archived', productId: id, ...act })
}
