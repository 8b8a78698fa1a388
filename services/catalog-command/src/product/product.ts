import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import type { OptionWords } from '@jangteo/contracts/catalog/option-words'
import type { CategorySlug, Details, ProductStatus, Variant } from '@jangteo/contracts/catalog/product'
import { CATALOG } from '@jangteo/contracts/topics'
import type { Decider } from '@jangteo/cqrs/write/decider'

export const editableFields = ['title', 'titleEn', 'description', 'descriptionEn', 'category', 'images', 'details', 'optionWords'] as const
export type EditableField = (typeof editableFields)[number]

/** All that is decided about a product; stock has streams of its own. `changedIn`: the version in which each field last changed, so that an edit is guarded field by field. */
export type Product = {
  id: string
  version: number
  slug: string
  title: string
  titleEn: string | null
  description: string
  descriptionEn: string | null
  category: CategorySlug
  images: string[]
  details?: Details | null
  optionWords?: OptionWords
  currency: string
  status: ProductStatus
  variants: Variant[]
  createdAt: string
  changedIn: Partial<Record<EditableField, number>>
  priceChange: { variantId: string; was: number; now: number; at: string } | null
}

/** Who acts, and when. Both are facts to a decision. */
export type Act = { at: string; by: string | null }

const create = (event: Extract<ProductEvent, { type: 'product-created' }>): Product => ({
  id: event.productId,
  version: 1,
  slug: event.slug,
  title: event.title,
  titleEn: event.titleEn,
  description: event.description,
  descriptionEn: event.descriptionEn,
  category: event.category,
  images: event.images,
  details: event.details,
  optionWords: event.optionWords,
  currency: event.currency,
  status: 'DRAFT',
  variants: event.variants,
  createdAt: event.at,
  changedIn: {},
  priceChange: null,
})

const fold = (product: Product, event: Exclude<ProductEvent, { type: 'product-created' }>): Product => {
  switch (event.type) {
    case 'product-edited': {
      const fields = editableFields.filter((field) => event.changes[field] !== undefined)
      const changedIn = { ...product.changedIn, ...Object.fromEntries(fields.map((field) => [field, product.version + 1])) }
      return { ...product, ...event.changes, changedIn }
    }
    case 'price-changed': {
      const { variantId, was, price, at } = event
      const variants = product.variants.map((variant) => (variant.variantId === variantId ? { ...variant, price } : variant))
      return { ...product, variants, priceChange: { variantId, was, now: price, at } }
    }
    case 'variants-added':
      return { ...product, variants: [...product.variants, ...event.variants] }
    case 'product-published':
      return { ...product, status: 'PUBLISHED' }
    case 'product-archived':
      return { ...product, status: 'ARCHIVED' }
  }
}

export const evolveProduct = (product: Product | null, event: ProductEvent): Product | null => {
  if (event.type === 'product-created') return create(event)
  return product && { ...fold(product, event), version: product.version + 1 }
}

export const productDecider: Decider<Product | null, ProductEvent> = {
  context: 'catalog',
  stream: (id) => `product-${id}`,
  initial: null,
  evolve: evolveProduct,
  publish: (_, id) => ({ topic: CATALOG, key: id }),
}
