import type { AddVariants } from '@jangteo/contracts/catalog/commands'
import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { choiceKey, MAX_VARIANTS, type VariantOption } from '@jangteo/contracts/catalog/product'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Act, Product } from '../product/product.ts'
import { repeated } from '../product/repeated.ts'

type Named = { sku: string; options: readonly VariantOption[] }

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
  const all: Named[] = [...product.variants, ...variants]
  const wrong = (at: number, field: string, message: string) => refused('VALIDATION', { path: `variants.${at}.${field}`, message })
  if (all.length > MAX_VARIANTS) return refused('VALIDATION', { path: 'variants', message: 'TOO_MANY' })
  const sku = repeated(all, (variant) => variant.sku)
  if (sku >= 0) return wrong(sku - product.variants.length, 'sku', 'SKU_TAKEN')
  const options = repeated(all, (variant) => choiceKey(variant.options))
  if (options >= 0) return wrong(options - product.variants.length, 'options', 'OPTIONS_TAKEN')
  const unpriced = product.status === 'PUBLISHED' ? variants.findIndex(({ price }) => price === 0) : -1
  if (unpriced >= 0) return wrong(unpriced, 'price', 'NEEDS_PRICE')
  return accepted({
    type: 'variants-added',
    productId: id,
    variants: variants.map((variant, index) => ({ variantId: variantIds[index] ?? '', ...variant })),
    ...act,
  })
}
