import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import type { Capture, Outcome, Payment, Reversal, ReversalOutcome } from '../payment/payment.ts'

type Recorded<T> = { next: T; events: PaymentEvent[] }

/** The provider's final word on an authorization. The first one counts; money held for an ended order goes straight back. */
export const recordAuthorization = (payment: Payment, outcome: Outcome, at: string): Recorded<Payment> => {
  const { orderId, state, closed, amount } = payment
  if (state !== 'CALLING') return { next: payment, events: [] }
  if (outcome === 'DECLINED') return { next: { ...payment, state: 'DECLINED' }, events: [{ type: 'payment-declined', orderId, at }] }
  return { next: { ...payment, state: closed ? 'VOIDING' : 'AUTHORIZED' }, events: [{ type: 'payment-authorized', orderId, at, amount }] }
}

/** The provider has given the money back. */
export const recordVoid = (payment: Payment, at: string): Recorded<Payment> =>
  payment.state === 'VOIDING'
    ? { next: { ...payment, state: 'VOIDED' }, events: [{ type: 'payment-voided', orderId: payment.orderId, at }] }
    : { next: payment, events: [] }

/** The provider has taken a shipment's value. */
export const recordCapture = (capture: Capture, at: string): Recorded<Capture> => {
  const { orderId, shipmentId, amount, state } = capture
  if (state === 'CAPTURED') return { next: capture, events: [] }
  return { next: { ...capture, state: 'CAPTURED' }, events: [{ type: 'payment-captured', orderId, at, shipmentId, amount }] }
}

/** The provider's final word on a reversal. A refund's is told to the order; what was lowered the order's own events have said already. */
export const recordReversal = (reversal: Reversal, outcome: ReversalOutcome, at: string): Recorded<Reversal> => {
  const { orderId, refundId, amount } = reversal
  if (reversal.state !== 'REQUESTED') return { next: reversal, events: [] }
  const next = { ...reversal, state: outcome }
  return { next, events: refundId ? [{ type: outcome === 'DONE' ? 'payment-refunded' : 'refund-declined', orderId, at, refundId, amount }] : [] }
}
