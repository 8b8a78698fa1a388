import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import type { Capture, Outcome, Payment, Reversal } from '../payment/payment.ts'

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

/** The provider holds that much less. The order's own events have said so already: nothing is told. */
export const recordReversal = (reversal: Reversal): Recorded<Reversal> =>
  reversal.state === 'REQUESTED' ? { next: { ...reversal, state: 'DONE' }, events: [] } : { next: reversal, events: [] }
