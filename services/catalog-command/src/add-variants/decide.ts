import type { AddVariants } from '@jangteo/contracts/catalog/commands'
import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { MAX_VARIANTS } from '@jangteo/contracts/catalog/product'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Act, Product } from '../product/product.ts'
import { refuseTwin } from '../product/refuse-twin.ts'

/** More variants of a product, each told from its siblings by SKU and options. In a shop window each needs its price at once; whether another product has the SKU, only the database knows. */
export const addVariants = (
  { variants }: Pick<AddVariants, 'variants'>,
  id: string,
  product: Product | null,
  variantIds: readonly string[],
  act: Act,
): Decision<ProductEvent> => {
  if (!product) return refused('NOT_FOUND', { id })
  if (product.status === 'ARCHIVED') return refused('NOT_ALLOWED_IN_STATE', { state: product.status, allowed: ['DRAFT', 'PUBLISHED'] })
  const all = [...product.variants, ...variants]
  if (all.length > MAX_VARIANTS) return refused('VALIDATION', { path: 'variants', message: 'TOO_MANY' })
  const twin = refuseTwin(all, product.variants.length)
  if (twin) return twin
  const unpriced = product.status === 'PUBLISHED' ? variants.findIndex(({ price }) => price === 0) : -1
  if (unpriced >= 0) return refused('VALIDATION', { path: `variants.${unpriced}.price`, message: 'NEEDS_PRICE' })
  return accepted({
    type: 'variants-added',
    productId: id,
    variants: variants.map((variant, index) => ({ variantId: variantIds[index] ?? '', ...variant })),
    ...act,
  })
}
