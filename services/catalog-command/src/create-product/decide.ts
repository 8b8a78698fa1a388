import type { CreateProduct } from '@jangteo/contracts/catalog/commands'
import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { Act } from '../product/product.ts'
import { refuseTwin } from '../product/refuse-twin.ts'

/** A new product is a draft, priced in the shop's currency. Two of its variants cannot share a SKU or all options; whether another product has it, only the database knows. */
export const createProduct = (
  command: Omit<CreateProduct, 'commandId'>,
  shop: { currency: string },
  ids: { productId: string; slug: string; variantIds: readonly string[] },
  act: Act,
): Decision<ProductEvent> => {
  if (command.currency !== shop.currency) return refused('VALIDATION', { path: 'currency', message: 'SHOP_CURRENCY' })
  const twin = refuseTwin(command.variants)
  if (twin) return twin
  const { title, titleEn, description, descriptionEn, category, currency, images, details, optionWords } = command
  const variants = command.variants.map((variant, index) => ({ variantId: ids.variantIds[index] ?? '', ...variant }))
  const facts = { title, titleEn, description, descriptionEn, category, currency, images, details, optionWords }
  return accepted({ type: 'product-created', productId: ids.productId, slug: ids.slug, ...facts, variants, ...act })
}
