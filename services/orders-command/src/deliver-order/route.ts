import { DeliverOrder } from '@jangteo/contracts/orders/commands'
import { Id } from '@jangteo/contracts/primitives'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { actor } from '../order/actor.ts'
import type { OrderDeps } from '../order/deps.ts'
import { orderCommand } from '../order/order-command.ts'
import { deliverOrder } from './decide.ts'

export const deliverOrderRoute = (deps: OrderDeps) =>
  route({
    method: 'POST',
    path: '/orders/:id/deliver',
    permission: 'ship-order',
    summary: 'Everything that was on the way has arrived',
    params: v.object({ id: Id }),
    body: DeliverOrder,
    handle: (request) => orderCommand(deps, 'deliver-order', request, (order, now) => deliverOrder(request.params.id, actor(request.principal), order, now)),
  })
