import * as v from 'valibot'
import { Id, Instant, Money } from '../primitives.ts'

const of = <T extends string, F extends v.ObjectEntries>(type: T, fields: F) => v.object({ type: v.literal(type), orderId: Id, at: Instant, ...fields })

/** Stream `payment-<orderId>`, topic payments.events.v1, key order id: final answers of the payment provider, to the order saga only. */
export const PaymentEvent = v.variant('type', [
  of('payment-authorized', { amount: Money }),
  of('payment-declined', {}),
  of('payment-captured', { shipmentId: Id, amount: Money }),
  of('payment-voided', {}),
  of('payment-refunded', { refundId: Id, amount: Money }),
  of('refund-declined', { refundId: Id, amount: Money }),
])
export type PaymentEvent = v.InferOutput<typeof PaymentEvent>
