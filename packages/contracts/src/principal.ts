import * as v from 'valibot'

export const roles = ['guest', 'customer', 'support', 'warehouse', 'catalog', 'admin', 'operator', 'developer', 'machine'] as const
export const Role = v.picklist(roles)
export type Role = v.InferOutput<typeof Role>

/** Who acts: the claims of the internal token that every service trusts. `sub` is `guest` for one who has not signed in. */
export const Principal = v.object({
  sub: v.string(),
  sid: v.string(),
  roles: v.array(Role),
  name: v.optional(v.string(), ''),
  email: v.optional(v.string()),
})
export type Principal = v.InferOutput<typeof Principal>

/** What may be done, by role. Default deny: what is not listed is forbidden. */
export const permissions = {
  'place-order': ['guest', 'customer', 'machine'],
  'cancel-own-order': ['customer', 'machine'],
  'read-all-orders': ['support', 'warehouse', 'admin', 'machine'],
  'cancel-any-order': ['support', 'admin', 'machine'],
  'refund-order': ['support', 'admin', 'machine'],
  'refund-without-limit': ['admin', 'machine'],
  'ship-order': ['warehouse', 'admin', 'machine'],
  'note-order': ['support', 'warehouse', 'admin', 'machine'],
  'read-products': ['guest', 'customer', 'support', 'warehouse', 'catalog', 'admin', 'machine', 'developer', 'operator'],
  'edit-products': ['catalog', 'admin', 'machine'],
  'read-stock': ['support', 'warehouse', 'catalog', 'admin', 'machine'],
  'change-stock': ['warehouse', 'catalog', 'admin', 'machine'],
  'read-services': ['operator', 'admin'],
  'manage-users': ['admin'],
  'change-releases': ['operator', 'admin', 'machine'],
  'own-documents': ['developer', 'machine'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof permissions

/** True if one of the principal's roles grants the permission. */
export const may = (who: Pick<Principal, 'roles'>, permission: Permission): boolean =>
  who.roles.some((role) => (permissions[permission] as readonly Role[]).includes(role))

/** Whose eyes a row is cut for; the order of precedence is the order of this list. Frames are encoded once for each class. */
export const fieldClasses = ['staff', 'catalog', 'warehouse', 'customer', 'guest'] as const
export type FieldClass = (typeof fieldClasses)[number]
/** support, admin and machine see everything (`staff`); an operator or developer sees what a guest sees. */
export const fieldClass = ({ roles: held }: Pick<Principal, 'roles'>): FieldClass => {
  if (held.some((role) => role === 'support' || role === 'admin' || role === 'machine')) return 'staff'
  if (held.includes('catalog')) return 'catalog'
  if (held.includes('warehouse')) return 'warehouse'
  return held.includes('customer') ? 'customer' : 'guest'
}
