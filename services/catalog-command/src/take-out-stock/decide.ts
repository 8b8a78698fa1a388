import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type HeldLine, heldLines, type OrderShipped, type Reservation, unitsOfLines, without } from '../reservation/reservation.ts'
import { movedUnits, type StockRow } from '../stock/stock.ts'

/** A parcel left: its units leave both what is on hand and what is reserved. Gives the movements and what the order still holds. Throws if more leaves than is held. */
export const takeOutStock = (
  shipment: OrderShipped,
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  movementId: () => string,
): { events: StockEvent[]; lines: HeldLine[] } => {
  const held = heldLines(reservation)
  const units = unitsOfLines(held, shipment.lines)
  const { at, orderId, by } = shipment
  return { events: movedUnits(units, rows, -1, { kind: 'SHIPPED', movementId, orderId, at, by: by.name }), lines: without(held, shipment.lines) }
}
