import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import type { ProductChange } from '@jangteo/contracts/catalog/product-change'

type Told = Omit<ProductChange, 'id' | 'by' | 'at'>
const nothing: Omit<Told, 'kind'> = { fields: [], variantIds: [], was: null, now: null, quantity: null, reason: null }

/** An event as a line of the product's history; null for what orders do to its stock. */
export const changeOf = (event: CatalogEvent): Told | null => {
  switch (event.type) {
    case 'product-created':
      return { ...nothing, kind: 'CREATED' }
    case 'product-edited':
      return { ...nothing, kind: 'EDITED', fields: Object.keys(event.changes) }
    case 'price-changed':
      return { ...nothing, kind: 'PRICED', variantIds: [event.variantId], was: event.was, now: event.price }
    case 'variants-added':
      return { ...nothing, kind: 'VARIANTS_ADDED', variantIds: event.variants.map(({ variantId }) => variantId) }
    case 'product-published':
      return { ...nothing, kind: 'PUBLISHED' }
    case 'product-archived':
      return { ...nothing, kind: 'ARCHIVED' }
    case 'stock-changed': {
      const { kind, variantId, quantity, reason } = event
      return kind === 'RECEIVED' || kind === 'ADJUSTED' ? { ...nothing, kind, variantIds: [variantId], quantity, reason } : null
    }
  }
}
