import type { ReservationEvent } from '@jangteo/contracts/catalog/events'
import { ceTypeOf, type Trace } from '@jangteo/contracts/envelope'
import { RESERVATIONS } from '@jangteo/contracts/topics'
import { append } from '@jangteo/cqrs/write/append'
import type { Tx } from '@jangteo/cqrs/write/postgres'

/** The one answer that an order's saga ever gets from us: the first and only event of its own stream. */
export const answerOrder = async (tx: Tx, event: ReservationEvent, trace: Trace): Promise<void> => {
  const { type, orderId } = event
  const publish = { topic: RESERVATIONS, key: orderId }
  const events = [{ type, ceType: ceTypeOf('catalog', type), data: event, publish }]
  const appended = await append(tx, { stream: `reservation-${orderId}`, expected: 0, state: { answered: type }, events, trace })
  if (appended === null) throw new Error(`order ${orderId} was answered before`)
}
