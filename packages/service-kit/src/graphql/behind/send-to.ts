import type { CommandReply } from '@jangteo/contracts/rejection'
import type { ServiceClient } from '../../service-client.ts'
import type { BffRequest } from '../bff-request.ts'
import { type Rejected, rejected } from '../rejection-message.ts'
import { dataOf } from './service-reply.ts'

/** Sends a command to a command service: what `accepted` makes of the state it left, or the refusal in the caller's language. */
export type Send = <State, Accepted>(path: string, command: Record<string, unknown>, accepted: (state: State) => Accepted) => Promise<Accepted | Rejected>

/** How one request sends commands: with its caller's token, its trace and its deadline. */
export const sendTo =
  (client: ServiceClient, service: string, { token, trace, signal, language }: BffRequest): Send =>
  async <State, Accepted>(path: string, command: Record<string, unknown>, accepted: (state: State) => Accepted) => {
    const answer = await client.request(service, { method: 'POST', path, body: command, token, trace, signal })
    const outcome = dataOf<CommandReply<State>>(answer)
    if (!outcome) throw new Error(`${service} has no ${path}`)
    return outcome.accepted ? accepted(outcome.state) : rejected(language, outcome.rejection)
  }
