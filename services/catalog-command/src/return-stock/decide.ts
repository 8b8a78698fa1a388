import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type HeldLine, heldLines, type RefundRequested, type Reservation, unitsOfLines } from '../reservation/reservation.ts'
import { movedUnits, type StockRow } from '../stock/stock.ts'

/** Units came back with a refund: on hand again, held for nobody. What the order still holds stays. */
export const returnStock = (
  { restock, at, orderId, by, reason }: RefundRequested,
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  movementId: () => string,
): { events: StockEvent[]; lines: HeldLine[] } => {
  const lines = heldLines(reservation)
  return { events: movedUnits(unitsOfLines(lines, restock), rows, 1, { kind: 'RETURNED', movementId, orderId, reason, at, by: by.name }), lines }
}
