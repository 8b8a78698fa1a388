import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type Reservation, unitsByVariant } from '../reservation/reservation.ts'
import { moved, type StockRow } from '../stock/stock.ts'

/** The order ended: what it still holds is free again. Nothing held, nothing happens. */
export const releaseStock = (
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  act: { at: string; movementId: () => string },
): StockEvent[] => {
  if (reservation?.state !== 'HELD') return []
  return [...unitsByVariant(reservation.lines)].flatMap(([variantId, quantity]) => {
    const row = rows.get(variantId)
    if (!row || quantity === 0) return []
    return [moved(row, { kind: 'RELEASED', quantity: -quantity, movementId: act.movementId(), orderId: reservation.orderId, at: act.at, by: null })]
  })
}
