import { expect, test } from 'vitest'
import { currentItem, isStaffPath, mayVisit, type NavItem, personalNav, publicNav, staffNav } from './navigation.ts'

const item = (path: string, roles: NavItem['roles'], group: NavItem['group'] = 'store'): NavItem => ({
  id: path,
  label: { ko: path, en: path },
  path,
  icon: 'list',
  roles,
  group,
})
const part = (name: string, navigation: NavItem[], staff: string[] = []) => ({
  name,
  manifest: { id: name, basePath: `/${name}`, navigation, slots: [], staff, requires: {} },
})
const catalog = part(
  'catalog',
  [item('/catalog', ['guest', 'customer']), item('/catalog?category=table', ['guest']), item('/catalog/manage', ['catalog', 'admin'], 'staff')],
  ['/catalog/manage/*'],
)
const orders = part('orders', [item('/orders/mine', ['customer']), item('/orders', ['support', 'admin'], 'staff')], ['/orders/manage/*'])
const parts = [catalog, orders]
const paths = (items: readonly NavItem[]) => items.map(({ path }) => path)

test('the head shows everyone what a guest may see, the account menu what needs a sign-in', () => {
  expect(paths(publicNav(parts))).toEqual(['/catalog', '/catalog?category=table'])
  expect(paths(personalNav(parts, ['customer']))).toEqual(['/orders/mine'])
  expect(personalNav(parts, ['guest'])).toEqual([])
})

test('what a role may not do is not shown', () => {
  expect(staffNav(parts, ['support']).map(({ part: { name } }) => name)).toEqual(['orders'])
  expect(staffNav(parts, ['admin']).flatMap(({ items }) => paths(items))).toEqual(['/catalog/manage', '/orders'])
  expect(staffNav(parts, ['customer'])).toEqual([])
})

test('a customer page below a staff page is no staff page', () => {
  expect(['/orders', '/orders/manage/7', '/catalog/manage', '/catalog/manage/new'].map((path) => isStaffPath(parts, path))).toEqual([true, true, true, true])
  expect(['/orders/mine', '/orders/o/7', '/catalog', '/'].map((path) => isStaffPath(parts, path))).toEqual([false, false, false, false])
})

test('a staff page opens only for the roles that its navigation names', () => {
  expect(mayVisit(parts, '/catalog/manage/new', ['catalog'])).toBe(true)
  expect(mayVisit(parts, '/catalog/manage/new', ['support'])).toBe(false)
  expect(mayVisit(parts, '/orders/manage/7', ['support'])).toBe(true)
  expect(mayVisit(parts, '/orders', ['guest'])).toBe(false)
  expect(mayVisit(parts, '/orders/mine', ['guest'])).toBe(true)
})

test('the most exact item is the current one, by path and by query', () => {
  const current = (path: string, query = '') => currentItem(publicNav(parts), path, new URLSearchParams(query))?.path
  expect(current('/catalog')).toBe('/catalog')
  expect(current('/catalog/p/moon-jar')).toBe('/catalog')
  expect(current('/catalog', 'category=table&sort=NEWEST')).toBe('/catalog?category=table')
  expect(current('/catalogue')).toBeUndefined()
})
