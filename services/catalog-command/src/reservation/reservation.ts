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
export type RefundRequested = Extract<OrderEvent, { type: 'refund-requested' }>
export type OrderShipped = Extract<OrderEvent, { type: 'order-shipped' }>

/** Units by variant, in the order in which rows are locked: several lines may name the same one. */
export const unitsByVariant = (lines: readonly { variantId: string; quantity: number }[]): Map<string, number> => {
  const units = new Map<string, number>()
  for (const { variantId, quantity } of lines.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1)))
    units.set(variantId, (units.get(variantId) ?? 0) + quantity)
  return units
}

type Units = readonly { lineId: string; quantity: number }[]

/** The lines of which units may move. Throws for an order whose stock is not held. */
export const heldLines = (reservation: Reservation | null): HeldLine[] => {
  if (reservation?.state !== 'HELD') throw new Error('units move of which nothing was held')
  return reservation.lines
}

/** The named units by the variant of their line. Throws for a line that is not held. */
export const unitsOfLines = (held: readonly HeldLine[], named: Units): Map<string, number> => {
  const variants = new Map(held.map(({ lineId, variantId }) => [lineId, variantId]))
  return unitsByVariant(
    named.map(({ lineId, quantity }) => {
      const variantId = variants.get(lineId)
      if (!variantId) throw new Error('a line that is not of this order')
      return { variantId, quantity }
    }),
  )
}

/**
 * What an order still holds after the named units have left its reservation. Throws if more leaves than is held: the order's own rules forbid
 * it, so this record is not to be trusted and its key is parked.
 */
export const without = (held: readonly HeldLine[], named: Units): HeldLine[] =>
  held.map((line) => {
    const quantity = named.reduce((left, unit) => (unit.lineId === line.lineId ? left - unit.quantity : left), line.quantity)
    if (quantity < 0) throw new Error('more units left than were held')
    return { ...line, quantity }
  })
