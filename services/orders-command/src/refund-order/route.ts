import { RefundOrder } from '@jangteo/contracts/orders/commands'
import { Id } from '@jangteo/contracts/primitives'
import { route } from '@jangteo/service-kit/route'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import * as v from 'valibot'
import { actor } from '../order/actor.ts'
import type { OrderDeps } from '../order/deps.ts'
import { orderCommand } from '../order/order-command.ts'
import { refundOrder } from './decide.ts'

export const refundOrderRoute = (deps: OrderDeps) =>
  route({
    method: 'POST',
    path: '/orders/:id/refund',
    permission: 'refund-order',
    summary: 'Gives captured money back, and units that came back to stock',
    params: v.object({ id: Id }),
    body: RefundOrder,
    handle: (request) => {
      const made = { refundId: uuidv7(), by: actor(request.principal), who: request.principal }
      return orderCommand(deps, 'refund-order', request, (order, now) => refundOrder(request.body, request.params.id, made, order, now))
    },
  })
