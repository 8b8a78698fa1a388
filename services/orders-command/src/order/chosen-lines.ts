import type { LineQuantity } from '@jangteo/contracts/orders/commands'
import { type Order, type OrderLine, openUnits } from '@jangteo/contracts/orders/order'
import { refused } from '@jangteo/contracts/rejection'

/** One entry for each line, in the order they were first named. */
export const summed = (lines: readonly LineQuantity[]): LineQuantity[] => {
  const byLine = new Map<string, number>()
  for (const { lineId, quantity } of lines) byLine.set(lineId, (byLine.get(lineId) ?? 0) + quantity)
  return [...byLine].map(([lineId, quantity]) => ({ lineId, quantity }))
}

/** All that is neither shipped nor cancelled. */
export const allOpen = (order: Order): LineQuantity[] =>
  order.lines.map((line) => ({ lineId: line.lineId, quantity: openUnits(line) })).filter(({ quantity }) => quantity > 0)

/** What the units cost, as placed. */
export const valueOf = (lines: readonly LineQuantity[], order: Order): number =>
  lines.reduce((sum, { lineId, quantity }) => sum + quantity * (order.lines.find((line) => line.lineId === lineId)?.unitPrice ?? 0), 0)

/** The refusal of the first named line of which more is named, in all, than `left` gives; a line of another order has nothing left. Null if there is none. */
export const moreThan = (
  left: (line: OrderLine) => number,
  { named, order, path, message }: { named: readonly LineQuantity[]; order: Order; path: string; message: string },
) => {
  const wrong = summed(named).find(({ lineId, quantity }) => {
    const line = order.lines.find((one) => one.lineId === lineId)
    return quantity > (line ? left(line) : 0)
  })
  return wrong ? refused('VALIDATION', { path: `${path}.${named.findIndex(({ lineId }) => lineId === wrong.lineId)}.quantity`, message }) : null
}

/** The refusal if more is named than is open. */
export const moreThanOpen = (named: readonly LineQuantity[], order: Order) => moreThan(openUnits, { named, order, path: 'lines', message: 'MORE_THAN_OPEN' })
