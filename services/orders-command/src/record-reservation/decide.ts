import type { ReservationEvent } from '@jangteo/contracts/catalog/events'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision } from '@jangteo/contracts/rejection'

/**
 * Catalog's answer. Held stock moves the order on to payment: the event is the payment request. An answer to an order that no longer waits
 * for it, late or repeated, changes nothing: catalog itself releases when it reads the end.
 */
export const recordReservation = (answer: ReservationEvent, order: Order, now: string): Decision<OrderEvent> => {
  if (order.lifecycle !== 'PLACED' || order.reserved) return accepted()
  const of = { orderId: order.id, at: now }
  if (answer.type === 'stock-reserved') return accepted({ type: 'stock-reserved', ...of })
  const { rejection } = answer
  return accepted({ type: 'stock-refused', ...of, rejection }, { type: 'order-rejected', ...of, rejection })
}
