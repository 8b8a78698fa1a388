import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Role } from '@jangteo/contracts/principal'
import Sqlite from 'better-sqlite3'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { by, events, orderOf, placed, stepsOf, uuid } from '../order/given.ts'
import { decodeCursor } from './cursor.ts'
import { countOrders, findOrders, type OrderSort, pageOf, sorts } from './find-orders.ts'
import { columnsSchema, keepColumns } from './order-columns.ts'
import { askedBy, type Source, type Wanted, wantedQuery } from './wanted.ts'

const shop = (...orders: OrderEvent[][]) => {
  const db = new Sqlite(':memory:')
  db.exec(columnsSchema)
  for (const events of orders) {
    const { id } = orderOf(events)
    const [placed, ...later] = stepsOf(events)
    if (placed) keepColumns(db, id, [placed])
    keepColumns(db, id, later)
  }
  return db
}
const order = (n: number, fields: Parameters<typeof placed>[0] = {}, ...rest: OrderEvent[]) => [
  placed({ orderId: uuid(n), at: `2026-11-2${n % 10}T10:00:00.000Z`, total: (n * 7) % 10, number: `482-93${n}`, ...fields }),
  ...rest,
]
const expired = (n: number): OrderEvent => ({ type: 'order-expired', orderId: uuid(n), at: '2026-11-29T10:00:00.000Z' })

const pages = (db: Sqlite.Database, wanted: Wanted, sort: OrderSort, first: number) => {
  const ids: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const page = findOrders(db, wanted, { sort, first, after: after === null ? null : decodeCursor(sort, after) })
    ids.push(...page.ids)
    after = page.endCursor
    more = page.hasNextPage
  }
  return ids
}
const found = (db: Sqlite.Database, wanted: Wanted) => pages(db, wanted, 'OLDEST', 100)
const five = () => shop(order(1), order(2), order(3, {}, expired(3)), order(4), order(5, { customerId: null }))

test('pages of any size hold the same rows in the same order, in every sort', () => {
  const db = five()
  for (const sort of sorts) for (const first of [1, 2, 5]) expect(pages(db, {}, sort, first)).toEqual(pages(db, {}, sort, 100))
  expect(pages(db, {}, 'NEWEST', 2)).toEqual([5, 4, 3, 2, 1].map(uuid))
  expect(pages(db, {}, 'TOTAL_UP', 2)).toEqual([3, 2, 5, 4, 1].map((n) => uuid(n)).toSorted((a, b) => total(a) - total(b)))
})
const total = (id: string) => (Number(id.slice(-1)) * 7) % 10

test('a page holds no more than was asked for, and says whether more come', () => {
  const page = (first: number) => findOrders(five(), {}, { sort: 'NEWEST', first, after: null })
  expect([4, 5, 6].map((first) => page(first).ids.length)).toEqual([4, 5, 5])
  expect([4, 5, 6].map((first) => page(first).hasNextPage)).toEqual([true, false, false])
})

test('the columns are the same wherever the events of an order are parted into transactions', () => {
  const of = { orderId: uuid(1), at: '2026-11-24T10:00:00.000Z', refundId: uuid(31), amount: 1_000 }
  const lines = placed().lines.map((line) => ({ ...line, ordered: 2 }))
  const sent = events({ lines }).map((event) => (event.type === 'order-shipped' ? { ...event, lines: [{ lineId: uuid(11), quantity: 1 }] } : event))
  const steps = stepsOf([...sent.slice(0, 6), { type: 'refund-requested', ...of, restock: [], reason: '', by }, { type: 'refund-declined', ...of }])
  const columns = (...parts: (typeof steps)[]) => {
    const db = shop()
    for (const part of parts) keepColumns(db, uuid(1), part)
    return db.prepare('SELECT * FROM order_columns').all()
  }
  expect(columns(steps)).toMatchObject([{ lifecycle: 'CONFIRMED', payment: 'CAPTURED', fulfilment: 'PARTIAL', to_ship: 1, problem: 1 }])
  for (const at of steps.keys()) expect(columns(steps.slice(0, at), steps.slice(at)), `${at}`).toEqual(columns(steps))
})

test('an absent filter matches everything, an empty one nothing', () => {
  const db = five()
  expect(found(db, {})).toHaveLength(5)
  expect(found(db, { lifecycle: [] })).toEqual([])
  expect(found(db, { lifecycle: ['EXPIRED'] })).toEqual([uuid(3)])
  expect(found(db, { lifecycle: ['EXPIRED', 'PLACED'] })).toHaveLength(5)
  expect(found(db, { text: '  ' })).toHaveLength(5)
})

test('text matches beginnings of number, e-mail, name and SKU', () => {
  const db = shop(order(1), order(2, { contact: { name: '이서연', email: 'seoyeon@jangteo.test', phone: null } }))
  for (const text of ['482-932', '482932', 'SEOYEON@', '이서', '이서'.normalize('NFD')]) expect(found(db, { text, emails: true })).toEqual([uuid(2)])
  expect(found(db, { text: 'bowl-m' })).toHaveLength(2)
  for (const text of ['eoyeon', '서연', '93', 'OWL', '%', '_']) expect(found(db, { text, emails: true })).toEqual([])
  expect(found(db, { text: '이서', lifecycle: ['EXPIRED'] })).toEqual([])
})

test('each filter keeps its own, and together they keep what all of them keep', () => {
  const all = events({ orderId: uuid(1), total: 93_500 })
  const db = shop(
    all,
    events({ orderId: uuid(2), total: 50_000, at: '2026-11-24T10:00:00.000Z' }).slice(0, 4),
    order(3, { contact: { name: '이서연', email: 'Seoyeon@jangteo.test', phone: null } }, expired(3)),
  )
  const kept = (wanted: Wanted) => found(db, wanted).map((id) => Number(id.slice(-1)))
  expect(kept({ payment: ['CAPTURED'] })).toEqual([1])
  expect(kept({ payment: ['AUTHORIZED', 'CAPTURED'] })).toHaveLength(2)
  expect(kept({ fulfilment: ['DELIVERED'] })).toEqual([1])
  expect(kept({ payment: [] })).toEqual([])
  expect(kept({ sku: ' bowl-m.01 ' })).toHaveLength(3)
  expect(kept({ sku: 'BOWL' })).toEqual([])
  expect(kept({ totalMin: 50_000, totalMax: 93_499 })).toEqual([2])
  expect(kept({ placedFrom: '2026-11-23T10:00:00.000Z', placedTo: '2026-11-24T10:00:00.000Z' })).toEqual([1, 3])
  expect(kept({ customer: 'SEOYEON@jangteo.test' })).toEqual([3])
  expect(kept({ toShip: true })).toEqual([2])
  expect(kept({ toShip: false })).toEqual([1, 3])
  expect(kept({ problem: true })).toEqual([3])
  expect(kept({ toShip: true, totalMax: 10 })).toEqual([])
})

test('a query string carries a filter', () => {
  const read = (query: object) => v.safeParse(v.object(wantedQuery), query)
  expect(
    read({ lifecycle: 'EXPIRED,PLACED', payment: '', toShip: 'true', problem: 'false', totalMin: '0', placedFrom: '2026-11-23T19:00:00+09:00' }),
  ).toMatchObject({
    success: true,
    output: { lifecycle: ['EXPIRED', 'PLACED'], payment: [], toShip: true, problem: false, totalMin: 0, placedFrom: '2026-11-23T10:00:00.000Z' },
  })
  for (const query of [{ lifecycle: 'LOST' }, { toShip: 'yes' }, { totalMin: '-1' }, { totalMin: '1.5' }, { placedTo: 'yesterday' }])
    expect(read(query).success, JSON.stringify(query)).toBe(false)
})

test('a failed order is a problem until somebody leaves a note', () => {
  const note: OrderEvent = { type: 'note-added', orderId: uuid(3), at: '2026-11-29T10:01:00.000Z', noteId: uuid(30), text: '전화했어요', by }
  expect(found(shop(order(3, {}, note, expired(3))), { problem: true })).toEqual([uuid(3)])
  expect(found(shop(order(3, {}, expired(3), note)), { problem: true })).toEqual([])
})

test('a declined refund is a problem until somebody leaves a note', () => {
  const declined = (at: string): OrderEvent => ({ type: 'refund-declined', orderId: uuid(1), at, refundId: uuid(31), amount: 1_000 })
  const note: OrderEvent = { type: 'note-added', orderId: uuid(1), at: '2026-11-29T10:01:00.000Z', noteId: uuid(30), text: '계좌로 보냈어요', by }
  const asked: OrderEvent = {
    type: 'refund-requested',
    orderId: uuid(1),
    at: '2026-11-29T09:00:00.000Z',
    refundId: uuid(31),
    amount: 1_000,
    restock: [],
    reason: '',
    by,
  }
  const before = [...events({ orderId: uuid(1) }), asked, declined('2026-11-29T10:00:00.000Z')]
  expect(found(shop(before), { problem: true })).toEqual([uuid(1)])
  expect(found(shop([...before, note]), { problem: true })).toEqual([])
})

test('the warehouse cannot find out by filters what it may not see', () => {
  const asks: Wanted[] = [{ totalMin: 0 }, { totalMax: 0 }, { customer: '' }]
  for (const wanted of asks) {
    expect(askedBy({ roles: ['warehouse'] }, wanted)).toBeNull()
    expect(askedBy({ roles: ['support'] }, wanted)).toMatchObject(wanted)
  }
  expect(askedBy({ roles: ['warehouse'] }, {}, 'TOTAL_DOWN')).toBeNull()
  const db = shop(order(1, { contact: { name: '이서연', email: 'seoyeon@jangteo.test', phone: null } }), order(2))
  const seen = (role: Role, wanted: Wanted) => {
    const allowed = askedBy({ roles: [role] }, wanted, 'NEWEST')
    return allowed && [found(db, allowed).length, countOrders(db, allowed).value]
  }
  expect(seen('support', { text: 'seoyeon@' })).toEqual([1, 1])
  expect(seen('warehouse', { text: 'seoyeon@' })).toEqual([0, 0])
  for (const text of ['이서', '482-931']) expect(seen('warehouse', { text, toShip: false }), text).toEqual([1, 1])
})

test('pages of what is searched by words hold the same rows in the same order, in every sort and with a filter', () => {
  const db = five()
  for (const sort of sorts)
    for (const wanted of [{ text: '김' }, { sku: 'BOWL-M.01' }, { text: '김', lifecycle: ['PLACED' as const] }])
      expect(pages(db, wanted, sort, 1)).toEqual(pages(db, {}, sort, 100).filter((id) => !('lifecycle' in wanted) || id !== uuid(3)))
  expect(findOrders(db, { text: '김' }, { sort: 'NEWEST', first: 2, after: null }).count).toEqual({ value: 5, capped: false })
})

test('orders of one millisecond have each its own place, the same wherever they are folded first', () => {
  const at = '2026-11-23T10:00:00.000Z'
  const many = Array.from({ length: 200 }, (_, n) => [placed({ orderId: uuid(n), at }), ...(n % 2 ? [expired(n)] : [])])
  const there = shop(...many)
  expect(new Set(pages(there, {}, 'NEWEST', 7)).size).toBe(200)
  expect(found(there, { lifecycle: ['EXPIRED'] })).toHaveLength(100)
  expect(found(there, { placedFrom: at, placedTo: '2026-11-23T10:00:00.001Z' })).toHaveLength(200)
  const few = many.slice(0, 20)
  expect(pages(shop(...few.toReversed()), {}, 'NEWEST', 50)).toEqual(pages(shop(...few), {}, 'NEWEST', 50))
})

test('a millisecond that is full goes on in the next one, where its orders are found and change like others', () => {
  const at = '2026-11-23T10:00:00.000Z'
  const db = shop(...Array.from({ length: 1_026 }, (_, n) => [placed({ orderId: uuid(n), at }), ...(n > 1_000 ? [expired(n)] : [])]))
  expect(found(db, { placedTo: at })).toEqual([])
  expect(found(db, { placedFrom: at, placedTo: '2026-11-23T10:00:00.001Z' })).toHaveLength(1_024)
  expect(found(db, { placedFrom: '2026-11-23T10:00:00.001Z', lifecycle: ['EXPIRED'] })).toEqual([uuid(1_024), uuid(1_025)])
})

test('an index leads to what is asked for, and nothing is sorted to find the newest, nor the dearest of very many', () => {
  const db = five()
  const plan = (wanted: Wanted, sort: OrderSort, capped = false) => {
    const { sql, values } = pageOf('text' in wanted ? 'words' : 'order_columns AS place', wanted, capped, { sort, first: 50, after: null })
    return JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values))
  }
  const asked: Wanted[] = [
    { text: '김', emails: true },
    { text: '김', sku: 'A', customer: 'a@b.test' },
    { lifecycle: ['PLACED'] },
    { toShip: true },
    { problem: true },
  ]
  for (const wanted of [...asked, { customerId: 'customer-1' }, { placedFrom: '2026-11-23T10:00:00.000Z' }, { text: '김', lifecycle: ['PLACED'] } as Wanted])
    for (const sort of ['NEWEST', 'OLDEST'] as const) {
      expect(plan(wanted, sort), JSON.stringify(wanted)).not.toContain('TEMP B-TREE')
      expect(plan(wanted, sort), 'an index leads to them').toMatch(/SEARCH place|SCAN place VIRTUAL/)
    }
  for (const wanted of [{}, ...asked]) expect(plan(wanted, 'TOTAL_DOWN', true)).not.toContain('TEMP B-TREE')
  for (const wanted of [{}, { totalMin: 3 }]) expect(plan(wanted, 'NEWEST'), 'what most orders have is read in the order of time').toContain('SCAN place"')
  expect(plan({ lifecycle: ['PLACED'] }, 'TOTAL_DOWN'), 'few are sorted').toContain('TEMP B-TREE')
})

test('words that very many orders have are one condition more, with the same answer', () => {
  const db = five()
  const wanted: Wanted = { text: '김', lifecycle: ['PLACED'], placedFrom: '2026-11-22T00:00:00.000Z' }
  const by = (source: Source, capped: boolean, sort: OrderSort) => {
    const { sql, values } = pageOf(source, wanted, capped, { sort, first: 50, after: null })
    return db
      .prepare(sql)
      .all(...values)
      .map((row) => (row as { id: string }).id)
  }
  for (const sort of sorts)
    for (const [source, capped] of [
      ['words', false],
      ['words', true],
      ['order_columns AS place', false],
      ['order_columns AS place', true],
    ] as const)
      expect(by(source, capped, sort)).toEqual(pages(db, wanted, sort, 100))
})

test('words that few orders have lead to them, and so do words alone; those that very many have do not', () => {
  const said: string[] = []
  const db = new Sqlite(':memory:', { verbose: (sql) => said.push(String(sql)) })
  db.exec(columnsSchema)
  const many = 'WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n <= 10000)'
  db.exec(`${many} INSERT INTO order_columns SELECT n, n, 1, null, iif(n = 7, 'EXPIRED', 'PLACED'), 'NONE', 'NONE', 0, 0 FROM many`)
  db.exec(`${many} INSERT INTO order_words(rowid, number, email, name, sku) SELECT n, '', '', iif(n = 7, '이서연', '김') || ' 님', '' FROM many`)
  const from = (wanted: Wanted) => {
    findOrders(db, wanted, { sort: 'NEWEST', first: 1, after: null })
    return /FROM (\w+)/.exec(said.at(-1) ?? '')?.[1]
  }
  const late = new Date(1).toISOString()
  for (const wanted of [
    { text: '이서연', toShip: false },
    { text: '님' },
    { text: '님', emails: true },
    { text: '님', toShip: undefined },
    { text: '님', placedFrom: late, toShip: false },
  ])
    expect(from(wanted), JSON.stringify(wanted)).toBe('order_words')
  for (const wanted of [{ text: '님', toShip: false }, { text: '님', lifecycle: ['EXPIRED' as const] }, { toShip: false }])
    expect(from(wanted), JSON.stringify(wanted)).toBe('order_columns')
})

test("a customer's list holds his own orders only", () => expect(found(five(), { customerId: 'customer-1' })).toHaveLength(4))

test('the count is exact up to 10,000 and capped above', () => {
  const db = new Sqlite(':memory:')
  db.exec(columnsSchema)
  const insert = db.prepare(`INSERT INTO order_columns VALUES (?, '', 1, null, 'PLACED', 'NONE', 'NONE', 0, 0)`)
  const count = () => findOrders(db, {}, { sort: 'NEWEST', first: 1, after: null }).count
  for (let i = 0; i < 10_000; i++) insert.run(i)
  expect(count()).toEqual({ value: 10_000, capped: false })
  insert.run(10_000)
  expect(count()).toEqual({ value: 10_000, capped: true })
})

test('a cursor of another sort, or none at all, is refused', () => {
  const { endCursor } = findOrders(five(), {}, { sort: 'NEWEST', first: 1, after: null })
  expect(decodeCursor('OLDEST', endCursor ?? '')).toBeNull()
  for (const text of ['', 'x', 'bnVsbA', 'W10']) expect(decodeCursor('NEWEST', text)).toBeNull()
})
