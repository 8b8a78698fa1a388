import type { AddOrderNote } from '@jangteo/contracts/orders/commands'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'

type By = { id: string; name: string }

/** A note of those who work on the order, in any state of it. */
export const addOrderNote = (command: AddOrderNote, id: string, made: { noteId: string; by: By }, order: Order | null, now: string): Decision<OrderEvent> =>
  order ? accepted({ type: 'note-added', orderId: id, at: now, text: command.text, ...made }) : refused('NOT_FOUND', { id })
