import { type Role, roles } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import { presentOnProducts, productView } from './live.ts'

test('who works on a product is told to those who see its stock, and to nobody else', () => {
  const sees = (role: Role) => presentOnProducts.authorise({ sub: 'p', sid: 's', roles: [role], name: '' })
  expect((['support', 'warehouse', 'catalog', 'admin'] as const).every(sees)).toBe(true)
  expect((['guest', 'customer', 'operator', 'developer'] as const).some(sees)).toBe(false)
})

test('products are for everybody', () => {
  for (const role of roles) expect(productView.authorise({ sub: 'p', sid: 's', roles: [role], name: '' }, { id: 'w', view: 'product' })).toBe(true)
})
