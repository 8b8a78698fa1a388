import type { OrderEvent } from '@jangteo/contracts/orders/events'

/** What is still held for one line: it shrinks as parcels leave. */
export type HeldLine = { lineId: string; variantId: string; quantity: number }

/**
 * One order's claim on stock. It has no clock of its own: only the order ends it. `orderVersion` = version of the last event of the order
 * that was acted on, so that a replayed one changes nothing.
 */
export type Reservation = { orderId: string; orderVersion: number; state: 'HELD' | 'REFUSED' | 'RELEASED'; lines: HeldLine[] }

export type OrderPlaced = Extract<OrderEvent, { type: 'order-placed' }>
export type LinesCancelled = Extract<OrderEvent, { type: 'lines-cancelled' }>
export type OrderShipped = Extract<OrderEvent, { type: 'order-shipped' }>

/** Units by variant, in the order in which rows are locked: several lines may name the same one. */
export const unitsByVariant = (lines: readonly { variantId: string; quantity: number }[]): Map<string, number> => {
  const units = new Map<string, number>()
  for (const { variantId, quantity } of lines.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1)))
    units.set(variantId, (units.get(variantId) ?? 0) + quantity)
  return units
}

/**
 * What an order still holds after these units have left its reservation, and the units by variant. Throws if more leaves than is held: the
 * order's own rules forbid it, so this record is not to be trusted and its key is parked.
 */
export const without = (
  reservation: Reservation | null,
  left: readonly { lineId: string; quantity: number }[],
): { lines: HeldLine[]; units: Map<string, number> } => {
  if (reservation?.state !== 'HELD') throw new Error('units left of which nothing was held')
  const gone = reservation.lines.map((line) => ({
    ...line,
    quantity: left.reduce((sum, { lineId, quantity }) => (lineId === line.lineId ? sum + quantity : sum), 0),
  }))
  const lines = reservation.lines.map((line, index) => ({ ...line, quantity: line.quantity - (gone[index]?.quantity ?? 0) }))
  if (lines.some(({ quantity }) => quantity < 0)) throw new Error('more units left than were held')
  return { lines, units: unitsByVariant(gone) }
}
