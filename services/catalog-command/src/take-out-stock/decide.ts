import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type HeldLine, type OrderShipped, type Reservation, unitsByVariant } from '../reservation/reservation.ts'
import { moved, type StockRow } from '../stock/stock.ts'

const sent = (shipment: OrderShipped, lineId: string) =>
  shipment.lines.filter((line) => line.lineId === lineId).reduce((sum, { quantity }) => sum + quantity, 0)

/**
 * A parcel left: its units leave both what is on hand and what is reserved. Gives the movements and what the order still holds.
 * Throws if more leaves than is held: the order's own rules forbid it, so this record is not to be trusted and its key is parked.
 */
export const takeOutStock = (
  shipment: OrderShipped,
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  movementId: () => string,
): { events: StockEvent[]; lines: HeldLine[] } => {
  if (reservation?.state !== 'HELD') throw new Error('a parcel left of which nothing was held')
  const lines = reservation.lines.map((line) => ({ ...line, quantity: line.quantity - sent(shipment, line.lineId) }))
  if (lines.some(({ quantity }) => quantity < 0)) throw new Error('a parcel holds more than was held for it')
  const units = unitsByVariant(reservation.lines.map((line) => ({ ...line, quantity: sent(shipment, line.lineId) })))
  const events = [...units].flatMap(([variantId, quantity]) => {
    const row = rows.get(variantId)
    if (!row || quantity === 0) return []
    const { at, orderId, by } = shipment
    return [moved(row, { kind: 'SHIPPED', quantity: -quantity, movementId: movementId(), orderId, at, by: by.name })]
  })
  return { events, lines }
}
