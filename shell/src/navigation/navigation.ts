import type { Role } from '@jangteo/contracts/principal'
import type { MfeManifest } from '@jangteo/contracts/release'

export type NavItem = MfeManifest['navigation'][number]
type Known = { name: string; manifest: MfeManifest }

const staffRoles: readonly Role[] = ['support', 'warehouse', 'catalog', 'admin', 'operator', 'developer']

/** Works behind the counter: the home page and the frame are the staff's. */
export const isStaff = (roles: readonly Role[]): boolean => roles.some((role) => staffRoles.includes(role))

const shared = (roles: readonly Role[], item: NavItem) => item.roles.some((role) => roles.includes(role))

/** What the storefront's head shows everyone: the places that need no sign-in. */
export const publicNav = (parts: readonly Known[]): NavItem[] =>
  parts.flatMap(({ manifest }) => manifest.navigation.filter((item) => item.group === 'store' && item.roles.includes('guest')))

/** A person's own places in the storefront: those that a guest may not see. They stand in the account menu. */
export const personalNav = (parts: readonly Known[], roles: readonly Role[]): NavItem[] =>
  parts.flatMap(({ manifest }) => manifest.navigation.filter((item) => item.group === 'store' && !item.roles.includes('guest') && shared(roles, item)))

/** What each part offers this person behind the counter; parts that offer nothing are left out. */
export const staffNav = <P extends Known>(parts: readonly P[], roles: readonly Role[]): { part: P; items: NavItem[] }[] =>
  parts
    .map((part) => ({ part, items: part.manifest.navigation.filter((item) => item.group === 'staff' && shared(roles, item)) }))
    .filter(({ items }) => items.length > 0)

const covers = (pattern: string, path: string) => (pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)

/** Whether a path belongs to the staff's frame: a place of the staff navigation, or one of the patterns that its part declares. */
export const isStaffPath = (parts: readonly Known[], path: string): boolean =>
  parts.some(
    ({ manifest }) =>
      manifest.staff.some((pattern) => covers(pattern, path)) || manifest.navigation.some((item) => item.group === 'staff' && pathOf(item) === path),
  )

const pathOf = (item: NavItem) => item.path.replace(/\?.*$/, '')
const matched = (item: NavItem, path: string, query: URLSearchParams): number => {
  const [base = '', search = ''] = item.path.split('?')
  if (path !== base && !path.startsWith(`${base}/`)) return -1
  const params = [...new URLSearchParams(search)]
  return params.every(([name, value]) => query.get(name) === value) ? base.length + 1000 * params.length : -1
}

/** The item that the page belongs to: of all that lead to it, the most exact one. */
export const currentItem = (items: readonly NavItem[], path: string, query: URLSearchParams): NavItem | undefined =>
  items
    .map((item) => ({ item, score: matched(item, path, query) }))
    .filter(({ score }) => score >= 0)
    .toSorted((a, b) => b.score - a.score)[0]?.item

/** True if the page is a staff place whose navigation names this person's role, or none names the page at all. The services decide again. */
export const mayVisit = (parts: readonly Known[], path: string, roles: readonly Role[]): boolean => {
  if (!isStaffPath(parts, path)) return true
  const staff = parts.flatMap(({ manifest }) => manifest.navigation.filter((item) => item.group === 'staff'))
  const item = currentItem(staff, path, new URLSearchParams())
  return item ? shared(roles, item) : isStaff(roles)
}
