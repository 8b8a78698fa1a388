import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { type HeldLine, heldLines, type LinesCancelled, type Reservation, unitsOfLines, without } from '../reservation/reservation.ts'
import { movedUnits, type StockRow } from '../stock/stock.ts'

/** A part was cancelled: its units are free again. Gives one movement for each variant and what the order still holds. Throws if more is let go than is held. */
export const releaseLines = (
  cancelled: LinesCancelled,
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  movementId: () => string,
): { events: StockEvent[]; lines: HeldLine[] } => {
  const held = heldLines(reservation)
  const units = unitsOfLines(held, cancelled.lines)
  const { at, orderId, by, reason } = cancelled
  return {
    events: movedUnits(units, rows, -1, { kind: 'RELEASED', movementId, orderId, reason: reason ?? undefined, at, by: by.name }),
    lines: without(held, cancelled.lines),
  }
}
