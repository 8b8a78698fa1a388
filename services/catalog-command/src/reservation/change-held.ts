import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { afterCommit } from '@jangteo/cqrs/write/postgres'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { lockStock } from '../stock/lock-stock.ts'
import { appendMovements, recordMovements } from '../stock/record-movements.ts'
import type { StockRow } from '../stock/stock.ts'
import type { OrderInput } from './input.ts'
import { type HeldLine, type Reservation, unitsByVariant } from './reservation.ts'
import { lockReservation, saveReservation } from './store.ts'

type Decide<Event> = (
  event: Event,
  reservation: Reservation | null,
  rows: ReadonlyMap<string, StockRow>,
  movementId: () => string,
) => { events: StockEvent[]; lines: HeldLine[] }

/** The rim of what happens to units of an order whose stock is held: rows locked, decided, row and ledger written. Told again, nothing happens. */
export const changeHeld =
  <Event extends { orderId: string }>(decide: Decide<Event>) =>
  async ({ tx, event, version, trace, wake }: OrderInput<Event>): Promise<void> => {
    const reservation = await lockReservation(tx, event.orderId)
    if (reservation && reservation.orderVersion >= version) return
    const rows = await lockStock(tx, unitsByVariant(reservation?.lines ?? []).keys())
    const { events, lines } = decide(event, reservation, rows, () => uuidv7())
    await saveReservation(tx, { orderId: event.orderId, orderVersion: version, state: 'HELD', lines })
    await recordMovements(tx, events)
    await appendMovements(tx, events, rows, trace)
    afterCommit(tx, wake)
  }
