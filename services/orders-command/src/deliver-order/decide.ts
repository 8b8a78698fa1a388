import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { notNow } from '../order/not-now.ts'

type By = { id: string; name: string }

/** All that was on the way has arrived. If nothing is left to ship the order is then complete. */
export const deliverOrder = (id: string, by: By, order: Order | null, now: string): Decision<OrderEvent> => {
  if (!order) return refused('NOT_FOUND', { id })
  const shipmentIds = order.shipments.filter(({ deliveredAt }) => !deliveredAt).map((shipment) => shipment.id)
  return notNow('deliver', order) ?? accepted({ type: 'order-delivered', orderId: id, at: now, shipmentIds, by })
}
