import { PlaceOrder } from '@jangteo/contracts/orders/place-order'
import type { Principal } from '@jangteo/contracts/principal'
import { handleCommand } from '@jangteo/cqrs/write/handle-command'
import { route } from '@jangteo/service-kit/route'
import type { ServiceClient } from '@jangteo/service-kit/service-client'
import { replyFor } from '../order/command-reply.ts'
import { orderDeadline } from '../order/deadline.ts'
import type { OrderDeps } from '../order/deps.ts'
import { placeOrder } from './decide.ts'
import { drawOrderNumber } from './order-number.ts'
import { type Resolved, resolveLines } from './resolve-lines.ts'

const customerId = ({ sub, roles }: Principal) => (roles.includes('guest') ? null : sub)

/** `lines` may have failed to resolve: that counts only if this command has no stored reply yet. */
const settled = (lines: Promise<Resolved>): Promise<() => Resolved> =>
  lines.then(
    (resolved) => () => resolved,
    (error: unknown) => () => {
      throw error
    },
  )

export const placeOrderRoute = (deps: OrderDeps & { services: ServiceClient; currency: string; deadlineSeconds: number }) =>
  route({
    method: 'POST',
    path: '/orders',
    permission: 'place-order',
    summary: 'Places an order at the prices the customer saw',
    body: PlaceOrder,
    handle: async ({ body, principal, token, trace, signal }) => {
      const { pool, services, currency, deadlineSeconds } = deps
      const [resolved, number] = await Promise.all([settled(resolveLines({ pool, services }, body.lines, { token, trace, signal })), drawOrderNumber(pool)])
      const reply = await handleCommand(deps, {
        id: body.orderId,
        principal: principal.sub,
        commandId: body.commandId,
        payload: { name: 'place-order', ...body },
        trace,
        decide: (order, { now }) => {
          const found = order ? { lines: [] } : resolved()
          if ('refused' in found) return { accepted: false, rejection: found.refused }
          return placeOrder(body, { number, customerId: customerId(principal), currency, lines: found.lines, deadlineSeconds }, order, now)
        },
        deadline: orderDeadline,
      })
      return replyFor(reply, principal)
    },
  })
