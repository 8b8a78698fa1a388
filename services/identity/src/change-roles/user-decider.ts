import type { IdentityEvent } from '@jangteo/contracts/identity/events'
import type { Role } from '@jangteo/contracts/principal'
import { IDENTITY } from '@jangteo/contracts/topics'
import type { Decider } from '@jangteo/cqrs/write/decider'

/** What was last said of a user; the tables hold the user, the stream tells others what changed. */
export type UserState = { id: string; roles: readonly Role[] } | null

export const userDecider: Decider<UserState, IdentityEvent> = {
  context: 'identity',
  stream: (id) => `user-${id}`,
  initial: null,
  evolve: (_, event) => ({ id: event.userId, roles: event.roles }),
  publish: (_, id) => ({ topic: IDENTITY, key: id }),
}
