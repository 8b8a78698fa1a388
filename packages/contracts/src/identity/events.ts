import * as v from 'valibot'
import { Role } from '../principal.ts'
import { Instant } from '../primitives.ts'

/** The roles a user has from now on. Every session begun before `at` ends. */
export const UserRolesChanged = v.object({
  type: v.literal('user-roles-changed'),
  userId: v.string(),
  roles: v.array(Role),
  by: v.string(),
  at: Instant,
})
export type UserRolesChanged = v.InferOutput<typeof UserRolesChanged>
export type IdentityEvent = UserRolesChanged
