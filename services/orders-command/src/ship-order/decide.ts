import type { ShipOrder } from '@jangteo/contracts/orders/commands'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { allOpen, moreThanOpen, summed, valueOf } from '../order/chosen-lines.ts'
import { notNow } from '../order/not-now.ts'

type By = { id: string; name: string }

/** Ships open units of a confirmed order. The event asks for the capture of exactly what its lines cost. */
export const shipOrder = (command: ShipOrder, id: string, made: { shipmentId: string; by: By }, order: Order | null, now: string): Decision<OrderEvent> => {
  if (!order) return refused('NOT_FOUND', { id })
  const refusal = notNow('ship', order) ?? moreThanOpen(command.lines ?? [], order)
  if (refusal) return refusal
  const lines = command.lines ? summed(command.lines) : allOpen(order)
  return accepted({ type: 'order-shipped', orderId: id, at: now, lines, value: valueOf(lines, order), trackingNumber: command.trackingNumber || null, ...made })
}
