import type { CatalogEvent } from '@jangteo/contracts/catalog/events'

const at = '2026-01-02T03:04:05.000Z'
type Created = Extract<CatalogEvent, { type: 'product-created' }>
type StockChanged = Extract<CatalogEvent, { type: 'stock-changed' }>

export const productId = '01900000-0000-7000-8000-000000000001'
export const variantIds = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000a2'] as const
const movementId = '01900000-0000-7000-8000-0000000000ff'

/** A draft of two variants, at 1,000 and 2,000. */
export const created = (changes: Partial<Created> = {}): CatalogEvent => ({
  type: 'product-created',
  productId,
  slug: 'celadon-teacup',
  title: '청자 찻잔',
  titleEn: 'Celadon teacup',
  description: '손으로 빚은 잔',
  descriptionEn: null,
  category: 'ceramics',
  currency: 'KRW',
  images: [],
  variants: variantIds.map((variantId, index) => ({ variantId, sku: `CUP-${index + 1}`, price: 1000 * (index + 1), options: [] })),
  at,
  by: null,
  ...changes,
})
export const published: CatalogEvent = { type: 'product-published', productId, at, by: null }
export const stock = (variantId: string, onHand: number, changes: Partial<StockChanged> = {}): CatalogEvent => ({
  ...{ type: 'stock-changed', productId, variantId, movementId, kind: 'RECEIVED', quantity: onHand },
  ...{ onHand, reserved: 0, orderId: null, reason: null, at, by: null, ...changes },
})
