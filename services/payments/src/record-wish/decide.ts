import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Capture, Payment } from '../payment/payment.ts'

export type Wish = { payment: Payment | null; capture: Capture | null }

const close = (payment: Payment): Payment => ({ ...payment, closed: true, state: payment.state === 'AUTHORIZED' ? 'VOIDING' : payment.state })

/**
 * Reads one order event as a wish; nobody is called. Reserved stock asks for the money, an end closes in any state, a shipment asks for its
 * capture. An event that was read before changes nothing.
 */
export const recordWish = (payment: Payment | null, event: OrderEvent, orderVersion: number): Wish => {
  if (event.type === 'order-placed') {
    const { orderId, total: amount, currency, card } = event
    return { payment: payment ?? { orderId, orderVersion, state: 'NONE', closed: false, amount, currency, card }, capture: null }
  }
  if (!payment || orderVersion <= payment.orderVersion) return { payment, capture: null }
  const read = { ...payment, orderVersion }
  switch (event.type) {
    case 'stock-reserved':
      return { payment: payment.state === 'NONE' && !payment.closed ? { ...read, state: 'REQUESTED' } : read, capture: null }
    case 'order-rejected':
    case 'order-expired':
    case 'order-cancelled':
      return { payment: close(read), capture: null }
    case 'order-shipped':
      return { payment: read, capture: { shipmentId: event.shipmentId, orderId: event.orderId, amount: event.value, state: 'REQUESTED' } }
    default:
      return { payment: read, capture: null }
  }
}
