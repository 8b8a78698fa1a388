import type { CatalogEvent } from '@jangteo/contracts/catalog/events'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { created, productId, stock, variantIds } from '../product/events-for-tests.ts'
import { keepPulse, pulseGauge, pulseSchema } from './pulse.ts'

const [variantId] = variantIds
const price = (at: string): CatalogEvent => ({ type: 'price-changed', productId, variantId, sku: 'CUP-1', was: 1000, price: 900, at, by: null })
const shop = (...events: CatalogEvent[]) => {
  const db = new Sqlite(':memory:')
  db.exec(pulseSchema)
  for (const event of events) keepPulse(db, event)
  return db
}
const seconds = (now: string, ...events: CatalogEvent[]) => {
  const db = shop(...events)
  return (pulseGauge(() => Date.parse(now)).read(db) as { seconds: number[][] }).seconds
}
const second = (instant: string) => Date.parse(instant) / 1000

test('prices and receipts of one second stand side by side; nothing else counts', () => {
  const at = '2026-11-23T10:00:00.500Z'
  const others = [created({ at: '2026-11-23T10:00:01.000Z' }), stock(variantId, 5, { kind: 'RESERVED', at }), stock(variantId, 5, { kind: 'ADJUSTED', at })]
  expect(seconds(at, price(at), price(at), stock(variantId, 5, { at }), ...others)).toEqual([[second('2026-11-23T10:00:00Z'), 2, 1]])
})

test('a minute later nothing of it is told', () =>
  expect(seconds('2026-11-23T10:01:00.000Z', price('2026-11-23T10:00:00.000Z'), price('2026-11-23T10:00:01.000Z'))).toEqual([
    [second('2026-11-23T10:00:01Z'), 1, 0],
  ]))

test('and it is forgotten with the next that counts', () => {
  const db = shop(price('2026-11-23T10:00:00.000Z'), price('2026-11-23T10:01:00.000Z'))
  expect(db.prepare('SELECT count(*) FROM catalog_pulse').pluck().get()).toBe(1)
})

test('a guest may see it', () => {
  const { view, authorise } = pulseGauge()
  expect([view, authorise({ sub: 'g', sid: 's', roles: ['guest'], name: '' })]).toEqual(['pulse', true])
})
