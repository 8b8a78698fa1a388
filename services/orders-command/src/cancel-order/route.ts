import { CancelOrder } from '@jangteo/contracts/orders/commands'
import { may } from '@jangteo/contracts/principal'
import { Id } from '@jangteo/contracts/primitives'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { actor } from '../order/actor.ts'
import type { OrderDeps } from '../order/deps.ts'
import { orderCommand } from '../order/order-command.ts'
import { cancelOrder } from './decide.ts'

export const cancelOrderRoute = (deps: OrderDeps) =>
  route({
    method: 'POST',
    path: '/orders/:id/cancel',
    permission: ['cancel-any-order', 'cancel-own-order'],
    summary: 'Cancels the whole order before anything was shipped, or open units of it',
    params: v.object({ id: Id }),
    body: CancelOrder,
    handle: (request) => {
      const made = { by: actor(request.principal), anyOrder: may(request.principal, 'cancel-any-order') }
      return orderCommand(deps, 'cancel-order', request, (order, now) => cancelOrder(request.body, request.params.id, made, order, now))
    },
  })
