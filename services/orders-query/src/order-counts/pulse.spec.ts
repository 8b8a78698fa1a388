import type { OrderEvent } from '@jangteo/contracts/orders/events'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { events, stepsOf, uuid } from '../order/given.ts'
import { keepPulse, pulseGauge, pulseSchema } from './pulse.ts'

const shop = (...orders: OrderEvent[][]) => {
  const db = new Sqlite(':memory:')
  db.exec(pulseSchema)
  for (const all of orders) for (const step of stepsOf(all)) keepPulse(db, uuid(0), [step])
  return db
}
const at = (n: number, instant: string) => events({ orderId: uuid(n), at: instant })
const seconds = (db: Sqlite.Database, now: string) => (pulseGauge(() => Date.parse(now)).read(db) as { seconds: [number, number][] }).seconds
const second = (instant: string) => Date.parse(instant) / 1000

test('an order counts once, in the second in which it was placed', () => {
  const db = shop(at(1, '2026-11-23T10:00:00.100Z'), at(2, '2026-11-23T10:00:00.900Z'), at(3, '2026-11-23T10:00:02.000Z'))
  expect(seconds(db, '2026-11-23T10:00:03.000Z')).toEqual([
    [second('2026-11-23T10:00:00Z'), 2],
    [second('2026-11-23T10:00:02Z'), 1],
  ])
})

test('what is older than a minute is not told, and forgotten with the next order', () => {
  const db = shop(at(1, '2026-11-23T10:00:00.000Z'))
  expect(seconds(db, '2026-11-23T10:01:00.000Z')).toEqual([])
  keepPulse(db, uuid(2), stepsOf(at(2, '2026-11-23T10:01:00.000Z')))
  expect(db.prepare('SELECT count(*) FROM order_pulse').pluck().get()).toBe(1)
})

test('an order that is folded late does not bring an old minute back', () => {
  const db = shop(at(1, '2026-11-23T10:05:00.000Z'), at(2, '2026-11-23T10:00:00.000Z'))
  expect(db.prepare('SELECT count(*) FROM order_pulse').pluck().get()).toBe(1)
})

test('a guest may see it', () => {
  const { view, authorise } = pulseGauge()
  expect([view, authorise({ sub: 'g', sid: 's', roles: ['guest'], name: '' })]).toEqual(['pulse', true])
})
