import { afterCommit } from '@jangteo/cqrs/write/postgres'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import type { OrderInput } from '../reservation/input.ts'
import { type OrderShipped, unitsByVariant } from '../reservation/reservation.ts'
import { lockReservation, saveReservation } from '../reservation/store.ts'
import { lockStock } from '../stock/lock-stock.ts'
import { appendMovements, recordMovements } from '../stock/record-movements.ts'
import { takeOutStock } from './decide.ts'

/** A parcel left the house: its units leave the stock. Told again, nothing happens. */
export const onOrderShipped = async ({ tx, event, version, trace, wake }: OrderInput<OrderShipped>): Promise<void> => {
  const reservation = await lockReservation(tx, event.orderId)
  if (reservation && reservation.orderVersion >= version) return
  const rows = await lockStock(tx, unitsByVariant(reservation?.lines ?? []).keys())
  const { events, lines } = takeOutStock(event, reservation, rows, () => uuidv7())
  await saveReservation(tx, { orderId: event.orderId, orderVersion: version, state: 'HELD', lines })
  await recordMovements(tx, events)
  await appendMovements(tx, events, rows, trace)
  afterCommit(tx, wake)
}
