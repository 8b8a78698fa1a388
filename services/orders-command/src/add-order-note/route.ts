import { AddOrderNote } from '@jangteo/contracts/orders/commands'
import { Id } from '@jangteo/contracts/primitives'
import { route } from '@jangteo/service-kit/route'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import * as v from 'valibot'
import { actor } from '../order/actor.ts'
import type { OrderDeps } from '../order/deps.ts'
import { orderCommand } from '../order/order-command.ts'
import { addOrderNote } from './decide.ts'

export const addOrderNoteRoute = (deps: OrderDeps) =>
  route({
    method: 'POST',
    path: '/orders/:id/notes',
    permission: 'note-order',
    summary: 'Writes a note for those who work on the order',
    params: v.object({ id: Id }),
    body: AddOrderNote,
    handle: (request) => {
      const made = { noteId: uuidv7(), by: actor(request.principal) }
      return orderCommand(deps, 'add-order-note', request, (order, now) => addOrderNote(request.body, request.params.id, made, order, now))
    },
  })
