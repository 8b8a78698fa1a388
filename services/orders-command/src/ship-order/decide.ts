import type { LineQuantity, ShipOrder } from '@jangteo/contracts/orders/commands'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { type Order, openUnits } from '@jangteo/contracts/orders/order'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { notNow } from '../order/not-now.ts'

type By = { id: string; name: string }

const allOpen = (order: Order): LineQuantity[] =>
  order.lines.map((line) => ({ lineId: line.lineId, quantity: openUnits(line) })).filter(({ quantity }) => quantity > 0)

/** One entry for each line, in the order they were first named. */
const summed = (lines: readonly LineQuantity[]): LineQuantity[] => {
  const byLine = new Map<string, number>()
  for (const { lineId, quantity } of lines) byLine.set(lineId, (byLine.get(lineId) ?? 0) + quantity)
  return [...byLine].map(([lineId, quantity]) => ({ lineId, quantity }))
}

/** Ships open units of a confirmed order. The event asks for the capture of exactly what its lines cost. */
export const shipOrder = (command: ShipOrder, id: string, made: { shipmentId: string; by: By }, order: Order | null, now: string): Decision<OrderEvent> => {
  if (!order) return refused('NOT_FOUND', { id })
  const blocked = notNow('ship', order)
  if (blocked) return blocked
  const lines = command.lines ? summed(command.lines) : allOpen(order)
  const placed = new Map(order.lines.map((line) => [line.lineId, line]))
  const wrong = lines.find(({ lineId, quantity }) => quantity > openUnits(placed.get(lineId) ?? { ordered: 0, cancelled: 0, shipped: 0 }))
  if (wrong) {
    const at = command.lines?.findIndex(({ lineId }) => lineId === wrong.lineId) ?? 0
    return refused('VALIDATION', { path: `lines.${at}.quantity`, message: 'MORE_THAN_OPEN' })
  }
  const value = lines.reduce((sum, { lineId, quantity }) => sum + (placed.get(lineId)?.unitPrice ?? 0) * quantity, 0)
  return accepted({ type: 'order-shipped', orderId: id, at: now, lines, value, trackingNumber: command.trackingNumber || null, ...made })
}
