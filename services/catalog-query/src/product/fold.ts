import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { Variant } from '@jangteo/contracts/catalog/product'
import type { ProductRow, VariantRow } from '@jangteo/contracts/catalog/product-row'

type Created = Extract<CatalogEvent, { type: 'product-created' }>
type StockChanged = Extract<CatalogEvent, { type: 'stock-changed' }>

/** The cheapest variant's price. */
const lowest = (variants: readonly { price: number }[]): number => Math.min(...variants.map(({ price }) => price))
/** All that can be had of a product. */
export const availableOf = ({ variants }: Pick<ProductRow, 'variants'>): number => variants.reduce((sum, { available }) => sum + available, 0)

const fresh = ({ variantId, ...facts }: Variant, changedAt: string): VariantRow => ({
  id: variantId,
  ...facts,
  available: 0,
  onHand: 0,
  reserved: 0,
  changedAt,
  version: 0,
})

const create = (event: Created): ProductRow => ({
  id: event.productId,
  version: 1,
  slug: event.slug,
  title: event.title,
  titleEn: event.titleEn,
  description: event.description,
  descriptionEn: event.descriptionEn,
  status: 'DRAFT',
  category: event.category,
  images: event.images,
  details: event.details,
  optionWords: event.optionWords,
  currency: event.currency,
  priceFrom: lowest(event.variants),
  variants: event.variants.map((variant) => fresh(variant, event.at)),
  createdAt: event.at,
  priceChange: null,
  stockChange: null,
})

const withVariant = (row: ProductRow, variantId: string, change: Partial<VariantRow>): VariantRow[] =>
  row.variants.map((variant) => (variant.id === variantId ? { ...variant, ...change } : variant))

/** News for customers: goods arrived at what is already in the shop, or the last one went. */
const newsOf = (before: ProductRow, after: ProductRow, { kind, at }: StockChanged): ProductRow['stockChange'] => {
  if (before.status !== 'PUBLISHED') return before.stockChange
  const [had, has] = [availableOf(before), availableOf(after)]
  if (had > 0 && has === 0) return { kind: 'OUT', at }
  const arrived = kind === 'RECEIVED' || kind === 'RETURNED'
  return arrived || (had === 0 && has > 0) ? { kind: 'IN', at } : before.stockChange
}

const moveStock = (row: ProductRow, event: StockChanged): ProductRow => {
  const { variantId, onHand, reserved, at: changedAt } = event
  const version = (row.variants.find(({ id }) => id === variantId)?.version ?? 0) + 1
  const after = { ...row, variants: withVariant(row, variantId, { onHand, reserved, available: onHand - reserved, changedAt, version }) }
  return { ...after, stockChange: newsOf(row, after, event) }
}

const changePrice = (row: ProductRow, { variantId, was, price: now, at }: Extract<CatalogEvent, { type: 'price-changed' }>): ProductRow => {
  const variants = withVariant(row, variantId, { price: now })
  return { ...row, variants, priceFrom: lowest(variants), priceChange: { variantId, was, now, at } }
}

const addVariants = (row: ProductRow, { variants: added, at }: Extract<CatalogEvent, { type: 'variants-added' }>): ProductRow => {
  const variants = [...row.variants, ...added.map((variant) => fresh(variant, at))]
  return { ...row, variants, priceFrom: lowest(variants) }
}

/** One event into the row. `version` counts the product's own stream, so that it is the number an edit is guarded by; each variant counts its stock's. */
export const foldProduct = (row: ProductRow | null, event: CatalogEvent): ProductRow => {
  if (event.type === 'product-created') return create(event)
  if (!row) throw new Error(`${event.type} of a product that was never created`)
  if (event.type === 'stock-changed') return moveStock(row, event)
  const next = { ...row, version: row.version + 1 }
  switch (event.type) {
    case 'product-edited':
      return { ...next, ...event.changes }
    case 'price-changed':
      return changePrice(next, event)
    case 'variants-added':
      return addVariants(next, event)
    case 'product-published':
      return { ...next, status: 'PUBLISHED' }
    case 'product-archived':
      return { ...next, status: 'ARCHIVED' }
  }
}
