import { ShipOrder } from '@jangteo/contracts/orders/commands'
import { Id } from '@jangteo/contracts/primitives'
import { route } from '@jangteo/service-kit/route'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import * as v from 'valibot'
import { actor } from '../order/actor.ts'
import type { OrderDeps } from '../order/deps.ts'
import { orderCommand } from '../order/order-command.ts'
import { shipOrder } from './decide.ts'

export const shipOrderRoute = (deps: OrderDeps) =>
  route({
    method: 'POST',
    path: '/orders/:id/ship',
    permission: 'ship-order',
    summary: 'Ships some or all of what is open',
    params: v.object({ id: Id }),
    body: ShipOrder,
    handle: (request) => {
      const made = { shipmentId: uuidv7(), by: actor(request.principal) }
      return orderCommand(deps, 'ship-order', request, (order, now) => shipOrder(request.body, request.params.id, made, order, now))
    },
  })
