import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { type Read, readFrom } from '@jangteo/service-kit/graphql/behind/read-from'
import { sendTo } from '@jangteo/service-kit/graphql/behind/send-to'
import type { BffRequest } from '@jangteo/service-kit/graphql/bff-request'
import type { Rejected } from '@jangteo/service-kit/graphql/rejection-message'
import type { ServiceClient } from '@jangteo/service-kit/service-client'

/** A row as GraphQL's `Order` resolves it. A command's answer was not read from the feed and has no place in it. */
export type OrderNode = OrderRow & { feed?: { rev: string; n: number } }
export type OrderAccepted = { __typename: 'OrderAccepted'; order: OrderNode; followToken: string | null }

/** The two services behind this BFF, as one request may use them. */
export type Orders = {
  read: Read
  /** The answer is the order as the command left it, or the refusal in the caller's language. */
  send: (path: string, command: Record<string, unknown>) => Promise<OrderAccepted | Rejected>
}
export type Context = BffRequest & { orders: Orders; followTokenOf: (orderId: string) => string }

const orderAccepted = (order: OrderRow): OrderAccepted => ({ __typename: 'OrderAccepted', order, followToken: null })

export const createOrders = (client: ServiceClient, request: BffRequest): Orders => {
  const send = sendTo(client, 'orders-command', request)
  return { read: readFrom(client, 'orders-query', request), send: (path, command) => send(path, command, orderAccepted) }
}
