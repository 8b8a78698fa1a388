import type { CancelOrder } from '@jangteo/contracts/orders/commands'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { notNow } from '../order/not-now.ts'

type By = { id: string; name: string }

/** Cancels the whole order before anything was shipped. Stock and money follow: catalog releases and payments voids when they read it. */
export const cancelOrder = (command: CancelOrder, id: string, by: By, order: Order | null, now: string): Decision<OrderEvent> => {
  if (!order) return refused('NOT_FOUND', { id })
  return notNow('cancel', order) ?? accepted({ type: 'order-cancelled', orderId: id, at: now, reason: command.reason || null, by })
}
