import type { Order } from '@jangteo/contracts/orders/order'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { orderRow } from '@jangteo/contracts/orders/redact-order'
import type { Principal } from '@jangteo/contracts/principal'
import type { CommandReply } from '@jangteo/contracts/rejection'

/** The reply as the caller may see it. An accepted command always leaves an order behind. */
export const replyFor = (reply: CommandReply<Order | null>, who: Principal): CommandReply<OrderRow> => {
  if (!reply.accepted) return reply
  if (!reply.state) throw new Error('an accepted command without an order')
  return { ...reply, state: orderRow(reply.state, who) }
}
