import { expect, test } from 'vitest'
import { textOf } from '../files.ts'
import { broken } from './import-rules.ts'
import { rightsOf } from './table.ts'

const rights = rightsOf(textOf('ARCHITECTURE.md'))
const from = (workspace: string, target: string, more: { isTest?: boolean; leaves?: boolean; between?: { from: string; to: string } } = {}) =>
  broken({ workspace, target, isTest: false, leaves: false, ...more }, rights)

test('services and micro front ends never import each other', () => {
  expect(from('services/orders-command', '@jangteo/payments/src/main')).toBeDefined()
  expect(from('services/orders-command', '../../payments/src/main.ts', { leaves: true })).toBeDefined()
  expect(from('mfe-orders', '@jangteo/mfe-catalog')).toBeDefined()
  expect(from('mfe-orders', '@jangteo/shell')).toBeDefined()
})

test('a BFF talks HTTP only', () => {
  for (const library of ['pg', 'kafkajs', 'better-sqlite3', '@jangteo/cqrs/read/fold']) expect(from('bff/orders', library)).toBeDefined()
})

test("Kafka's client stays behind cqrs", () => {
  expect(from('services/payments', 'kafkajs')).toBeDefined()
  expect(from('packages/cqrs', 'kafkajs')).toBeUndefined()
})

test('a query service has neither a database to write to nor a way to publish, and no other service its read side', () => {
  const refused = 'a query service is fed by Kafka alone'
  for (const part of ['write/postgres', 'outbox/relay', 'consume/consumer', 'deadlines/worker']) {
    expect(from('services/orders-query', `@jangteo/cqrs/${part}`)).toBe(refused)
    expect(from('services/orders-query', `@jangteo/cqrs/${part}`, { isTest: true })).toBeUndefined()
    expect(from('services/orders-command', `@jangteo/cqrs/${part}`)).toBeUndefined()
  }
  for (const part of ['read/projection', 'live/live-feed']) {
    expect(from('services/orders-query', `@jangteo/cqrs/${part}`)).toBeUndefined()
    expect(from('services/orders-command', `@jangteo/cqrs/${part}`)).toBeDefined()
  }
  expect(from('services/orders-query', '@jangteo/cqrs/kafka/admin')).toBeUndefined()
  expect(from('services/orders-query', 'pg', { isTest: true })).toBeDefined()
  expect(from('services/gateway', 'pg')).toBeUndefined()
  expect(from('services/orders-command', 'better-sqlite3')).toBeDefined()
  expect(from('services/orders-query', 'better-sqlite3')).toBeUndefined()
})

test('cqrs knows no shop, nor do its tests', () => {
  for (const isTest of [false, true]) expect(from('packages/cqrs', '@jangteo/contracts/orders/order', { isTest })).toBeDefined()
  expect(from('packages/cqrs', '@jangteo/contracts/envelope')).toBeUndefined()
})

test('a test may play several services against each other, running code may not use what it needs for that', () => {
  expect(from('services/orders-command', '../../../payments/src/payment/payment.ts', { leaves: true, isTest: true })).toBeUndefined()
  expect(from('services/orders-command', './saga/world.ts')).toBeDefined()
})

test("a feature stands on its workspace's common ground and knows no sibling", () => {
  const inside = (workspace: string, from: string, to: string, isTest = false) =>
    broken({ workspace, target: `../${to}/x.ts`, leaves: false, isTest, between: { from, to } }, rights)
  expect(inside('mfe-orders', 'checkout', 'my-orders')).toMatch('cart, order, words')
  expect(inside('services/catalog-command', 'product', 'change-price')).toBeDefined()
  expect(inside('services/catalog-command', 'change-price', 'product')).toBeUndefined()
  expect(inside('mfe-orders', 'checkout', 'my-orders', true)).toBeUndefined()
  expect(inside('services/gateway', 'forward', 'edge')).toBeUndefined()
})

test('ui and contracts stand alone', () => {
  expect(from('packages/ui', '@jangteo/contracts/release')).toBeDefined()
  expect(from('packages/contracts', '@jangteo/cqrs/write/append')).toBeDefined()
})

test('what the architecture allows is allowed', () => {
  expect(from('services/payments', '@jangteo/cqrs/write/append')).toBeUndefined()
  expect(from('shell', '@jangteo/ui')).toBeUndefined()
  expect(from('packages/cqrs', '@jangteo/stack/testing', { isTest: true })).toBeUndefined()
})
