import * as v from 'valibot'
import { Id, MAX_ORDER_LINES, Price, Quantity, Text } from '../primitives.ts'

/** Test cards of the payment simulator. */
export const Card = v.picklist(['OK', 'DECLINE', 'SLOW', 'TWICE', 'NEVER', 'NOREFUND'])
export type Card = v.InferOutput<typeof Card>

export const Contact = v.object({
  name: Text(100),
  email: v.pipe(v.string(), v.trim(), v.email('EMAIL'), v.maxLength(254, 'TEXT_LENGTH')),
  phone: v.nullish(v.pipe(v.string(), v.trim(), v.regex(/^[+\d][\d ()-]{3,30}$/, 'PHONE')), null),
})
export type Contact = v.InferOutput<typeof Contact>

export const Address = v.object({
  line1: Text(200),
  line2: v.nullish(Text(200, 0), null),
  city: Text(100),
  postcode: v.pipe(v.string(), v.trim(), v.regex(/^[\p{L}\d][\p{L}\d -]{1,11}$/u, 'POSTCODE')),
  country: v.pipe(v.string(), v.trim(), v.regex(/^[A-Z]{2}$/, 'COUNTRY')),
})
export type Address = v.InferOutput<typeof Address>

/** POST /orders. The client makes both ids; `unitPrice` is what the customer saw. */
export const PlaceOrder = v.object({
  commandId: Id,
  orderId: Id,
  lines: v.pipe(
    v.array(v.object({ variantId: Id, quantity: Quantity, unitPrice: Price })),
    v.minLength(1, 'TOO_FEW'),
    v.maxLength(MAX_ORDER_LINES, 'TOO_MANY'),
  ),
  contact: Contact,
  shipTo: Address,
  card: v.nullish(Card, 'OK'),
})
export type PlaceOrder = v.InferOutput<typeof PlaceOrder>
