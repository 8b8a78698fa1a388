import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import type { Decision } from '@jangteo/contracts/rejection'
import { evolveProduct, type Product } from './product.ts'

const at = '2026-01-02T03:04:05.000Z'
export const productId = '01900000-0000-7000-8000-000000000001'
export const variantId = '01900000-0000-7000-8000-0000000000a1'
export const act = { at, by: '정하윤' }

/** A draft as it was created: one variant at 128,000, one picture. */
export const created: ProductEvent = {
  type: 'product-created',
  productId,
  slug: 'moon-jar-vase',
  title: '달항아리 화병',
  titleEn: 'Moon jar vase',
  description: '',
  descriptionEn: null,
  category: 'ceramics',
  currency: 'KRW',
  images: ['/pictures/moon-jar-white.svg'],
  variants: [{ variantId, sku: 'MOON-01', price: 128_000, options: [] }],
  ...act,
}
export const published: ProductEvent = { type: 'product-published', productId, ...act }
export const archived: ProductEvent = { type: 'product-archived', productId, ...act }
export const edited = (changes: Extract<ProductEvent, { type: 'product-edited' }>['changes']): ProductEvent => ({
  type: 'product-edited',
  productId,
  changes,
  ...act,
})

/** Given these events, when this is decided, then … (the decision). */
export const given = (...events: ProductEvent[]) => ({
  when: <Event>(decide: (product: Product | null) => Decision<Event>): Decision<Event> => decide(events.reduce<Product | null>(evolveProduct, null)),
})
