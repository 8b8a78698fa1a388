import type { OrderEvent } from '@jangteo/contracts/orders/events'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { by, events, placed, stepsOf, uuid } from '../order/given.ts'
import { ALL, countsSchema, keepCounts, ofCustomer, readCounts, readDay } from './counts.ts'
import { myOrdersGauge, ordersTodayGauge } from './gauges.ts'
import { shopDay } from './shop-day.ts'

const dayOf = shopDay('Asia/Seoul')
const idOf = (all: OrderEvent[]) => all[0]?.orderId ?? ''
const shop = (...orders: OrderEvent[][]) => {
  const db = new Sqlite(':memory:')
  db.exec(countsSchema)
  const keep = keepCounts(dayOf)
  // each event in a transaction of its own
  for (const all of orders) for (const step of stepsOf(all)) keep(db, idOf(all), [step])
  return db
}
const at = (n: number, instant: string) => events({ orderId: uuid(n), at: instant })

test('an order is counted once, open until it ends, to ship while it is confirmed', () => {
  const steps = events().map((_, i, all) => readCounts(shop(all.slice(0, i + 1)), ALL))
  expect(steps.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(steps.map(({ open }) => open)).toEqual([1, 1, 1, 1, 1, 1, 0])
  expect(steps.map(({ toShip }) => toShip)).toEqual([0, 0, 0, 1, 0, 0, 0])
})

test('a failed order is a problem to count until it is looked at, and every event is a step', () => {
  const of = { orderId: uuid(1), at: '2026-11-23T10:05:00.000Z' }
  const all: OrderEvent[] = [
    placed(),
    { type: 'order-expired', ...of },
    { type: 'payment-voided', ...of },
    { type: 'note-added', ...of, noteId: uuid(9), text: '', by },
  ]
  const steps = all.map((_, i) => readCounts(shop(all.slice(0, i + 1)), ALL))
  expect(steps.map(({ problems }) => problems)).toEqual([0, 1, 1, 0])
  expect(steps.map((counts) => counts.steps)).toEqual([1, 2, 3, 4])
})

test('money counts from confirmation, and no longer after a cancellation', () => {
  const cancelled: OrderEvent = { type: 'order-cancelled', orderId: uuid(1), at: '2026-11-23T10:05:00.000Z', reason: null, by }
  const revenue = (...all: OrderEvent[]) => readDay(shop(all), '2026-11-23').revenue
  expect(revenue(...events().slice(0, 3))).toBe(0)
  expect(revenue(...events().slice(0, 4))).toBe(93_500)
  expect(revenue(...events())).toBe(93_500)
  expect(revenue(...events().slice(0, 4), cancelled)).toBe(0)
  const two = placed().lines.map((line) => ({ ...line, ordered: 2 }))
  const [first, ...rest] = events({ lines: two, total: 187_000 }).slice(0, 4)
  const part: OrderEvent = { ...cancelled, type: 'lines-cancelled', lines: [{ lineId: uuid(11), quantity: 1 }], value: 93_500 }
  expect(revenue(first!, ...rest, part)).toBe(93_500)
})

test("a day is the shop's day", () => {
  const db = shop(at(1, '2026-11-23T14:59:59.999Z'), at(2, '2026-11-23T15:00:00.000Z'))
  expect(readDay(db, '2026-11-23').count).toBe(1)
  expect(readDay(db, '2026-11-24').count).toBe(1)
  expect(readDay(db, '2026-11-25')).toEqual({ count: 0, revenue: 0 })
})

test('the newest order is the latest placed, in whatever order they are folded', () => {
  const db = shop(at(2, '2026-11-23T11:00:00.000Z'), at(1, '2026-11-23T10:00:00.000Z'))
  expect(readCounts(db, ALL)).toMatchObject({ count: 2, latestId: uuid(2), latestAt: '2026-11-23T11:00:00.000Z' })
})

test("a customer's counts are his own, a guest order is in nobody's", () => {
  const db = shop(events(), events({ orderId: uuid(2), customerId: null }))
  expect(readCounts(db, ALL).count).toBe(2)
  expect(db.prepare('SELECT scope FROM order_counts').pluck().all()).toEqual([ALL, ofCustomer('customer-1')])
  expect(myOrdersGauge.read(db, ofCustomer('customer-1'))).toMatchObject({ count: 1, latestId: uuid(1) })
  expect(myOrdersGauge.read(db, ofCustomer('customer-2'))).toEqual({ count: 0, open: 0, latestId: null, latestAt: null })
})

test('the warehouse is told how much to ship, never how much was earned', () => {
  const gauge = ordersTodayGauge({ dayOf, now: () => new Date('2026-11-23T12:00:00.000Z') })
  const db = shop(events().slice(0, 4))
  expect(gauge.read(db, 'staff')).toEqual({ day: '2026-11-23', orders: 1, revenue: 93_500, toShip: 1 })
  expect(gauge.read(db, 'warehouse')).toEqual({ day: '2026-11-23', orders: 1, revenue: null, toShip: 1 })
})

test('it is the same whether events are folded one by one or many at once', () => {
  const orders = [events(), events({ orderId: uuid(2), customerId: null }), events({ orderId: uuid(3) }).slice(0, 3)]
  const together = new Sqlite(':memory:')
  together.exec(countsSchema)
  for (const all of orders) keepCounts(dayOf)(together, idOf(all), stepsOf(all))
  const rowsOf = (db: Sqlite.Database) => [db.prepare('SELECT * FROM order_counts').all(), db.prepare('SELECT * FROM order_days').all()]
  expect(rowsOf(together)).toEqual(rowsOf(shop(...orders)))
})
