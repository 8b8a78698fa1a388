import * as v from 'valibot'
import { Id, Quantity, Text } from '../primitives.ts'

export const LineQuantity = v.object({ lineId: Id, quantity: Quantity })
export type LineQuantity = v.InferOutput<typeof LineQuantity>

const Lines = v.pipe(v.array(LineQuantity), v.minLength(1, 'TOO_FEW'), v.maxLength(200, 'TOO_MANY'))

/** POST /orders/:id/cancel. Without lines: the whole order. */
export const CancelOrder = v.object({ commandId: Id, lines: v.nullish(Lines), reason: v.nullish(Text(500, 0), null) })
export type CancelOrder = v.InferOutput<typeof CancelOrder>

/** POST /orders/:id/ship. Without lines: all that is open. */
export const ShipOrder = v.object({
  commandId: Id,
  lines: v.nullish(Lines),
  trackingNumber: v.nullish(Text(60), null),
})
export type ShipOrder = v.InferOutput<typeof ShipOrder>

/** POST /orders/:id/refund. `amount` in minor units; `restock`: what came back and can be sold again. */
export const RefundOrder = v.object({
  commandId: Id,
  amount: v.pipe(v.number(), v.safeInteger('AMOUNT_RANGE'), v.minValue(1, 'AMOUNT_RANGE')),
  restock: v.nullish(v.pipe(v.array(LineQuantity), v.maxLength(200, 'TOO_MANY'))),
  reason: Text(500),
})
export type RefundOrder = v.InferOutput<typeof RefundOrder>

/** POST /orders/:id/deliver. Everything shipped so far has arrived. */
export const DeliverOrder = v.object({ commandId: Id })
export type DeliverOrder = v.InferOutput<typeof DeliverOrder>

/** POST /orders/:id/notes */
export const AddOrderNote = v.object({ commandId: Id, text: Text(2000) })
export type AddOrderNote = v.InferOutput<typeof AddOrderNote>
