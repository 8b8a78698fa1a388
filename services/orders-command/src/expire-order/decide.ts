import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision } from '@jangteo/contracts/rejection'

/** The deadline of placing: ignored if the order has moved on. */
export const expireOrder = (order: Order, now: string): Decision<OrderEvent> =>
  order.lifecycle === 'PLACED' ? accepted({ type: 'order-expired', orderId: order.id, at: now }) : accepted()
