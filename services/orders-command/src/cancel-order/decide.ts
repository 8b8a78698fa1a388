import type { CancelOrder, LineQuantity } from '@jangteo/contracts/orders/commands'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { allOpen, moreThanOpen, summed, valueOf } from '../order/chosen-lines.ts'
import { notNow } from '../order/not-now.ts'

type Made = {
  by: { id: string; name: string }
  /** May cancel whosever order; others cancel their own before anything was shipped. */
  anyOrder: boolean
}

const isAll = (lines: readonly LineQuantity[], order: Order) => {
  const named = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]))
  return named.size === allOpen(order).length && allOpen(order).every(({ lineId, quantity }) => named.get(lineId) === quantity)
}

/**
 * Cancels what was not shipped: the whole order while nothing was, or the units that are named. Naming all of an order of which nothing was
 * shipped is the whole order. Stock and money follow: catalog releases and payments voids or lowers when they read it.
 */
export const cancelOrder = (command: CancelOrder, id: string, { by, anyOrder }: Made, order: Order | null, now: string): Decision<OrderEvent> => {
  if (!order) return refused('NOT_FOUND', { id })
  const of = { orderId: id, at: now, reason: command.reason || null, by }
  const whole = notNow('cancel', order)
  const named = command.lines && summed(command.lines)
  if (!named || (!whole && isAll(named, order))) return whole ?? accepted({ type: 'order-cancelled', ...of })
  const refusal = notNow('cancel-lines', order) ?? (anyOrder ? null : whole) ?? moreThanOpen(command.lines ?? [], order)
  return refusal ?? accepted({ type: 'lines-cancelled', lines: named, value: valueOf(named, order), ...of })
}
