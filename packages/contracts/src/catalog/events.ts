import * as v from 'valibot'
import { Id, Instant, Price, Sku } from '../primitives.ts'
import { Rejection } from '../rejection.ts'
import { CategorySlug, Description, Details, Images, OptionWords, ProductFacts, Title, Variant } from './product.ts'

const act = { at: Instant, by: v.nullable(v.string()) }
const of = <T extends string, F extends v.ObjectEntries>(type: T, fields: F) => v.object({ type: v.literal(type), ...fields })

/** Stream `product-<id>`, topic catalog.events.v1, key product id. */
export const ProductEvent = v.variant('type', [
  of('product-created', { productId: Id, slug: v.string(), ...ProductFacts.entries, variants: v.array(Variant), ...act }),
  of('product-edited', {
    productId: Id,
    changes: v.partial(
      v.object({
        title: Title,
        titleEn: v.nullable(Title),
        description: Description,
        descriptionEn: v.nullable(Description),
        category: CategorySlug,
        images: Images,
        details: Details,
        optionWords: OptionWords,
      }),
    ),
    ...act,
  }),
  of('price-changed', { productId: Id, variantId: Id, sku: Sku, was: Price, price: Price, ...act }),
  of('variants-added', { productId: Id, variants: v.array(Variant), ...act }),
  of('product-published', { productId: Id, ...act }),
  of('product-archived', { productId: Id, ...act }),
])
export type ProductEvent = v.InferOutput<typeof ProductEvent>

export const movementKinds = ['RECEIVED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'SHIPPED', 'RETURNED'] as const
export type MovementKind = (typeof movementKinds)[number]

/** What a movement does to both balances; `quantity` is signed. */
export const effectOf = ({ kind, quantity }: { kind: MovementKind; quantity: number }): { onHand: number; reserved: number } => {
  if (kind === 'RESERVED' || kind === 'RELEASED') return { onHand: 0, reserved: quantity }
  return { onHand: quantity, reserved: kind === 'SHIPPED' ? quantity : 0 }
}

/** Stream `stock-<variantId>`, topic catalog.events.v1, key **product** id. `quantity` as in StockMovement of the GraphQL contract; both balances are those after it. */
export const StockEvent = of('stock-changed', {
  productId: Id,
  variantId: Id,
  movementId: Id,
  kind: v.picklist(movementKinds),
  quantity: v.number(),
  onHand: v.number(),
  reserved: v.number(),
  orderId: v.nullable(Id),
  reason: v.nullable(v.string()),
  ...act,
})
export type StockEvent = v.InferOutput<typeof StockEvent>

export const CatalogEvent = v.variant('type', [...ProductEvent.options, StockEvent])
export type CatalogEvent = v.InferOutput<typeof CatalogEvent>

/** Stream `reservation-<orderId>`, topic catalog.reservations.v1, key order id: answers to the order saga. `orderVersion` = version of the order-placed answered. */
export const ReservationEvent = v.variant('type', [
  of('stock-reserved', { orderId: Id, orderVersion: v.number(), at: Instant }),
  of('stock-refused', { orderId: Id, orderVersion: v.number(), rejection: Rejection, at: Instant }),
])
export type ReservationEvent = v.InferOutput<typeof ReservationEvent>
