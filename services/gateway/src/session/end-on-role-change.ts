import type { Message } from '@jangteo/contracts/envelope'
import { UserRolesChanged } from '@jangteo/contracts/identity/events'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import type { SessionStore } from './session-store.ts'

/** A changed role ends the sessions begun before it: rights never grow or shrink inside a session. One replica hears of it, NOTIFY tells the others with the commit. */
export const endOnRoleChange =
  (store: SessionStore) =>
  async (tx: Tx, message: Message): Promise<void> => {
    if (message.type !== 'identity.user-roles-changed.v1') return
    await store.endAllOf(v.parse(UserRolesChanged, message.data), tx)
  }
