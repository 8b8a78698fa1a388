import { ReservationEvent } from '@jangteo/contracts/catalog/events'
import { causedBy, type Message } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import type { OrderDeps } from '../order/deps.ts'
import { orderInput } from '../order/order-input.ts'
import { recordReservation } from './decide.ts'

/** Handles catalog.reservations.v1. */
export const consumeReservation =
  (deps: OrderDeps) =>
  (tx: Tx, message: Message): Promise<void> => {
    const answer = v.parse(ReservationEvent, message.data)
    return orderInput(deps, tx, { id: answer.orderId, trace: causedBy(message) }, (order, now) => recordReservation(answer, order, now))
  }
