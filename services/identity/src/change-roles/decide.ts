import type { UserRolesChanged } from '@jangteo/contracts/identity/events'
import type { Role } from '@jangteo/contracts/principal'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import type { UserState } from './user-decider.ts'

export type ChangeRoles = { userId: string; roles: readonly Role[]; by: string }

const same = (a: readonly Role[], b: readonly Role[]) => a.length === b.length && a.every((role) => b.includes(role))

/** An admin gives and takes roles, but never their own: the last admin cannot lock everybody out by mistake. */
export const changeRoles = ({ userId, roles, by }: ChangeRoles, user: UserState, now: string): Decision<UserRolesChanged> => {
  if (userId === by) return refused('VALIDATION', { path: 'id', message: 'OWN_ROLES' })
  if (user && same(user.roles, roles)) return accepted()
  return accepted({ type: 'user-roles-changed', userId, roles: [...roles], by, at: now })
}
