import type { ServiceClient } from '../../service-client.ts'
import type { BffRequest } from '../bff-request.ts'
import { noteRead } from './reply-state.ts'
import { dataOf } from './service-reply.ts'

type Where = { position: string; stale?: boolean }
/** Reads from a query service and notes where it was read; null if it is not there for this caller. What is undefined or null is left out of `query`. */
export type Read = <Data>(path: string, query?: Record<string, unknown>) => Promise<(Data & Where) | null>

const queryString = (query: Record<string, unknown>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** How one request reads from a query service: with its caller's token, its trace and its deadline. */
export const readFrom =
  (client: ServiceClient, service: string, { token, trace, signal, reply }: BffRequest): Read =>
  async <Data>(path: string, query = {}) => {
    const answer = await client.request<Data & Where>(service, { path: path + queryString(query), token, trace, signal })
    if (typeof answer.body?.position === 'string') noteRead(reply, answer.body)
    return dataOf<Data & Where>(answer)
  }
