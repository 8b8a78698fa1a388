import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { type Capture, keys, type Payment, type Reversal } from '../payment/payment.ts'

export type Wish = { payment: Payment | null; capture?: Capture; reversal?: Reversal }

/** The events that may wish something; any other changes nothing. */
export const wishes: ReadonlySet<OrderEvent['type']> = new Set([
  ...(['order-placed', 'stock-reserved', 'order-shipped', 'lines-cancelled', 'refund-requested'] as const),
  ...(['order-rejected', 'order-expired', 'order-cancelled'] as const),
])

const close = (payment: Payment): Payment => ({ ...payment, closed: true, state: payment.state === 'AUTHORIZED' ? 'VOIDING' : payment.state })

/**
 * Reads one order event as a wish; nobody is called. Reserved stock asks for the money, an end closes in any state, a shipment asks for its
 * capture, a cancelled part for that much less, a refund for its own. An event that wishes nothing or was read before changes nothing.
 */
export const recordWish = (payment: Payment | null, event: OrderEvent, orderVersion: number): Wish => {
  if (event.type === 'order-placed') {
    const { orderId, total: amount, currency, card } = event
    return { payment: payment ?? { orderId, orderVersion, state: 'NONE', closed: false, amount, currency, card } }
  }
  if (!payment || orderVersion <= payment.orderVersion) return { payment }
  const read = { ...payment, orderVersion }
  switch (event.type) {
    case 'stock-reserved':
      return { payment: payment.state === 'NONE' && !payment.closed ? { ...read, state: 'REQUESTED' } : read }
    case 'order-rejected':
    case 'order-expired':
    case 'order-cancelled':
      return { payment: close(read) }
    case 'order-shipped':
      return { payment: read, capture: { shipmentId: event.shipmentId, orderId: event.orderId, amount: event.value, state: 'REQUESTED' } }
    case 'lines-cancelled': {
      const { orderId, value: amount } = event
      return { payment: read, reversal: { key: keys.lower(orderId, orderVersion), orderId, kind: 'LOWER', refundId: null, amount, state: 'REQUESTED' } }
    }
    case 'refund-requested': {
      const { orderId, refundId, amount } = event
      return { payment: read, reversal: { key: keys.refund(orderId, refundId), orderId, kind: 'REFUND', refundId, amount, state: 'REQUESTED' } }
    }
    default:
      return { payment }
  }
}
