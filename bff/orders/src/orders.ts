import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import type { CommandReply } from '@jangteo/contracts/rejection'
import type { BffRequest } from '@jangteo/service-kit/graphql/bff-request'
import { type Rejected, rejected } from '@jangteo/service-kit/graphql/rejection-message'
import { noteRead } from '@jangteo/service-kit/graphql/reply-state'
import { dataOf } from '@jangteo/service-kit/graphql/service-reply'
import type { ServiceClient } from '@jangteo/service-kit/service-client'

/** A row as GraphQL's `Order` resolves it. A command's answer was not read from the feed and has no place in it. */
export type OrderNode = OrderRow & { feed?: { rev: string; n: number } }
export type OrderAccepted = { __typename: 'OrderAccepted'; order: OrderNode; followToken: string | null }
type Read = { position: string; stale?: boolean }

/** The two services behind this BFF, as one request may use them: with the caller's token, trace and deadline. */
export type Orders = {
  /** Reads from orders-query and notes where it was read; null if there is no such thing for this caller. */
  read: <Data>(path: string, query?: Record<string, unknown>) => Promise<(Data & Read) | null>
  /** Sends a command to orders-command; the answer is the order as the command left it, or the refusal in the caller's language. */
  send: (path: string, command: Record<string, unknown>) => Promise<OrderAccepted | Rejected>
}
export type Context = BffRequest & { orders: Orders; followTokenOf: (orderId: string) => string }

const queryString = (query: Record<string, unknown>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

export const createOrders = (client: ServiceClient, { token, trace, signal, language, reply }: BffRequest): Orders => ({
  async read<Data>(path: string, query = {}) {
    const answer = await client.request<Data & Read>('orders-query', { path: path + queryString(query), token, trace, signal })
    const found = dataOf<Data & Read>(answer)
    if (found) noteRead(reply, found)
    return found
  },
  async send(path, command) {
    const answer = await client.request('orders-command', { method: 'POST', path, body: command, token, trace, signal })
    const outcome = dataOf<CommandReply<OrderRow>>(answer)
    if (!outcome) throw new Error(`orders-command has no ${path}`)
    if (!outcome.accepted) return rejected(language, outcome.rejection)
    return { __typename: 'OrderAccepted', order: outcome.state, followToken: null }
  },
})
