import type { OptionWords } from './option-words.ts'
import type { CategorySlug, Details, ProductStatus, VariantOption } from './product.ts'

/**
 * The catalog's live row, one Kafka key (the product id): product facts, prices and stock. Field names are those of the GraphQL
 * type `Product`, so that a query's answer and a pushed frame are the same thing. `category` is the slug here; the BFF names it.
 */
export type ProductRow = {
  id: string
  version: number
  slug: string
  title: string
  titleEn: string | null
  description: string
  descriptionEn: string | null
  status: ProductStatus
  category: CategorySlug
  images: string[]
  /** Absent: none. */
  details?: Details | null
  optionWords?: OptionWords
  currency: string
  priceFrom: number
  variants: VariantRow[]
  createdAt: string
  /** The last price change, so that a page can say «8초 전 가격 내림»; null if there was none. */
  priceChange: { variantId: string; was: number; now: number; at: string } | null
  /** When stock last arrived or ran out. */
  stockChange: { kind: 'IN' | 'OUT'; at: string } | null
}
/** `version` = version of the variant's stock stream, 0 before its first movement. */
export type VariantRow = {
  id: string
  sku: string
  options: VariantOption[]
  /** A picture of this one among the others; absent: none. */
  image?: string | null
  price: number
  available: number
  onHand: number | null
  reserved: number | null
  /** When its stock last moved, or since when there is this variant; null for customers, and in a command's answer. */
  changedAt: string | null
  version: number
}
