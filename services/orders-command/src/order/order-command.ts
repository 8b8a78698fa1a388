import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import type { CommandReply, Decision } from '@jangteo/contracts/rejection'
import { handleCommand } from '@jangteo/cqrs/write/handle-command'
import type { RouteRequest } from '@jangteo/service-kit/route'
import { replyFor } from './command-reply.ts'
import { orderDeadline } from './deadline.ts'
import type { OrderDeps } from './deps.ts'
import { seenOrder } from './seen-order.ts'

type Request = RouteRequest<{ id: string }, unknown, { commandId: string }>

/** A command on an existing order: one that the caller may not see reads as NOT_FOUND, the reply is cut for the caller. */
export const orderCommand = async (
  deps: OrderDeps,
  name: string,
  { params: { id }, body, principal, trace }: Request,
  decide: (order: Order | null, now: string) => Decision<OrderEvent>,
): Promise<CommandReply<OrderRow>> => {
  const reply = await handleCommand(deps, {
    id,
    principal: principal.sub,
    commandId: body.commandId,
    payload: { name, id, ...body },
    trace,
    decide: (order, { now }) => decide(seenOrder(order, principal), now),
    deadline: orderDeadline,
  })
  return replyFor(reply, principal)
}
