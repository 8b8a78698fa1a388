import type { OrderEvent, PlacedLine } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import type { PlaceOrder } from '@jangteo/contracts/orders/place-order'
import { MAX_ORDER_TOTAL } from '@jangteo/contracts/primitives'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'

/** What the service adds to the command: a number, the lines as the price list knows them, and the end of the wait. */
export type Placing = { number: string; customerId: string | null; currency: string; lines: PlacedLine[]; deadlineSeconds: number }

/** Places an order that does not exist yet, at the prices the customer saw. It then waits for stock, at most until its deadline. */
export const placeOrder = (command: PlaceOrder, placing: Placing, order: Order | null, now: string): Decision<OrderEvent> => {
  if (order) return refused('VALIDATION', { path: 'orderId', message: 'ALREADY_USED' })
  const { number, customerId, currency, lines, deadlineSeconds } = placing
  const total = lines.reduce((sum, line) => sum + line.unitPrice * line.ordered, 0)
  if (total > MAX_ORDER_TOTAL) return refused('VALIDATION', { path: 'lines', message: 'TOTAL_RANGE' })
  const { orderId, contact, shipTo, card } = command
  const deadlineAt = new Date(Date.parse(now) + deadlineSeconds * 1000).toISOString()
  return accepted({ type: 'order-placed', orderId, at: now, number, customerId, contact, shipTo, currency, lines, total, card, deadlineAt })
}
