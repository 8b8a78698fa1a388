import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type Reservation, unitsByVariant } from '../reservation/reservation.ts'
import { movedUnits, type StockRow } from '../stock/stock.ts'

/** The order ended: what it still holds is free again. Nothing held, nothing happens. */
export const releaseStock = (
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  act: { at: string; movementId: () => string },
): StockEvent[] => {
  if (reservation?.state !== 'HELD') return []
  return movedUnits(unitsByVariant(reservation.lines), rows, -1, { kind: 'RELEASED', ...act, orderId: reservation.orderId, by: null })
}
