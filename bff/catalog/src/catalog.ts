import type { CommandReply } from '@jangteo/contracts/rejection'
import type { BffRequest } from '@jangteo/service-kit/graphql/bff-request'
import { type Rejected, rejected } from '@jangteo/service-kit/graphql/rejection-message'
import { noteRead } from '@jangteo/service-kit/graphql/reply-state'
import { dataOf } from '@jangteo/service-kit/graphql/service-reply'
import type { ServiceClient } from '@jangteo/service-kit/service-client'

/** The two services behind this BFF, as one request may use them: with the caller's token, trace and deadline. */
export type Catalog = {
  /** Reads from catalog-query and notes where it was read; null if it is not there for this caller. */
  read: <Data>(path: string, query?: Record<string, unknown>) => Promise<(Data & Read) | null>
  /** Sends a command to catalog-command; a refusal comes back in the caller's language. */
  send: <State, Accepted>(path: string, command: Record<string, unknown>, accepted: (state: State) => Accepted) => Promise<Accepted | Rejected>
}
type Read = { position: string; stale: boolean }
export type Context = BffRequest & { catalog: Catalog }

const queryString = (query: Record<string, unknown>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

export const createCatalog = (client: ServiceClient, { token, trace, signal, language, reply }: BffRequest): Catalog => ({
  async read<Data>(path: string, query = {}) {
    const answer = await client.request<Data & Read>('catalog-query', { path: path + queryString(query), token, trace, signal })
    if (typeof answer.body?.position === 'string') noteRead(reply, answer.body)
    return dataOf<Data & Read>(answer)
  },
  async send<State, Accepted>(path: string, command: Record<string, unknown>, accepted: (state: State) => Accepted) {
    const answer = await client.request('catalog-command', { method: 'POST', path, body: command, token, trace, signal })
    const outcome = dataOf<CommandReply<State>>(answer)
    if (!outcome) throw new Error(`catalog-command has no ${path}`)
    return outcome.accepted ? accepted(outcome.state) : rejected(language, outcome.rejection)
  },
})
