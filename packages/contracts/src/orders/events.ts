import * as v from 'valibot'
import { Currency, Id, Instant, Money, Price, Quantity, Sku } from '../primitives.ts'
import { Rejection } from '../rejection.ts'
import { LineQuantity } from './commands.ts'
import { Address, Card, Contact } from './place-order.ts'

const at = { orderId: Id, at: Instant }
/** Name and id of the person who did it. */
const By = v.object({ id: v.string(), name: v.string() })
const of = <T extends string, F extends v.ObjectEntries>(type: T, fields: F) => v.object({ type: v.literal(type), ...at, ...fields })

export const PlacedLine = v.object({
  lineId: Id,
  variantId: Id,
  productId: Id,
  sku: Sku,
  title: v.string(),
  titleEn: v.nullable(v.string()),
  image: v.nullable(v.string()),
  unitPrice: Price,
  ordered: Quantity,
})
export type PlacedLine = v.InferOutput<typeof PlacedLine>

/**
 * Stream `order-<id>`, topic orders.events.v1, key order id. orders-command alone writes it and records what catalog and payments
 * answered, so a reader of orders needs no other topic.
 */
export const OrderEvent = v.variant('type', [
  of('order-placed', {
    number: v.string(),
    /** The account that placed it; null = a guest's order, reached by its follow token. */
    customerId: v.nullable(v.string()),
    contact: Contact,
    shipTo: Address,
    currency: Currency,
    lines: v.array(PlacedLine),
    total: Money,
    card: Card,
    deadlineAt: Instant,
  }),
  of('stock-reserved', {}),
  of('stock-refused', { rejection: Rejection }),
  of('payment-authorized', { amount: Money }),
  of('payment-declined', {}),
  of('payment-captured', { shipmentId: Id, amount: Money }),
  of('payment-voided', {}),
  of('order-confirmed', {}),
  of('order-rejected', { rejection: Rejection }),
  of('order-expired', {}),
  of('order-cancelled', { reason: v.nullable(v.string()), by: By }),
  /** A part, before it was shipped: catalog lets its units go and payments lowers what is held by `value`, which is what its lines cost. */
  of('lines-cancelled', { lines: v.array(LineQuantity), value: Money, reason: v.nullable(v.string()), by: By }),
  /** This is the capture request: `value` = what its lines cost. */
  of('order-shipped', { shipmentId: Id, lines: v.array(LineQuantity), value: Money, trackingNumber: v.nullable(v.string()), by: By }),
  of('order-delivered', { shipmentIds: v.array(Id), by: By }),
  /** Asks for captured money to be given back. What came back with it is on hand again, whatever the provider then says of the money. */
  of('refund-requested', { refundId: Id, amount: Money, restock: v.array(LineQuantity), reason: v.string(), by: By }),
  of('payment-refunded', { refundId: Id, amount: Money, by: By }),
  of('refund-declined', { refundId: Id, amount: Money }),
  of('note-added', { noteId: Id, text: v.string(), by: By }),
])
export type OrderEvent = v.InferOutput<typeof OrderEvent>
export type OrderEventType = OrderEvent['type']
