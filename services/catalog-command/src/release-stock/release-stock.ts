import { afterCommit } from '@jangteo/cqrs/write/postgres'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import type { OrderInput } from '../reservation/input.ts'
import { unitsByVariant } from '../reservation/reservation.ts'
import { lockReservation, saveReservation } from '../reservation/store.ts'
import { lockStock } from '../stock/lock-stock.ts'
import { appendMovements, recordMovements } from '../stock/record-movements.ts'
import { releaseStock } from './decide.ts'

/**
 * An order ended. Whatever it holds is free again, once. An end that comes before its placing leaves RELEASED behind, so that the placing
 * then holds nothing.
 */
export const onOrderEnded = async ({ tx, event, version, trace, wake }: OrderInput<{ orderId: string; at: string }>): Promise<void> => {
  const { orderId } = event
  const reservation = await lockReservation(tx, orderId)
  if (reservation && reservation.orderVersion >= version) return
  const rows = reservation?.state === 'HELD' ? await lockStock(tx, unitsByVariant(reservation.lines).keys()) : new Map()
  const movements = releaseStock(reservation, rows, { at: new Date().toISOString(), movementId: () => uuidv7() })
  const state = reservation?.state === 'REFUSED' ? 'REFUSED' : 'RELEASED'
  await saveReservation(tx, { orderId, orderVersion: version, state, lines: [] })
  await recordMovements(tx, movements)
  await appendMovements(tx, movements, rows, trace)
  if (movements.length > 0) afterCommit(tx, wake)
}
