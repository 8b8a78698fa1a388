import { expect, test } from 'vitest'
import { services } from '../services.ts'
import { affectedServices } from './affected.ts'

const names = (file: string) => affectedServices(file, services).map(({ name }) => name)

test('a change in a service concerns that service alone', () => {
  expect(names('services/orders-query/src/main.ts')).toEqual(['orders-query'])
  expect(names('bff/orders/src/schema.graphql')).toEqual(['bff-orders'])
})

test('a change in a package of the back end concerns every service, one in a package of the front end none', () => {
  expect(names('packages/cqrs/src/read/fold.ts')).toHaveLength(services.length)
  expect(names('packages/ui/src/icon.ts')).toEqual([])
})

test('tests, texts and build results restart nothing', () => {
  expect(names('services/payments/src/decide.spec.ts')).toEqual([])
  expect(names('services/payments/README.md')).toEqual([])
  expect(names('services/payments/dist/main.js')).toEqual([])
})
