import { fieldClass, type Principal, type Role } from '@jangteo/contracts/principal'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { followToken } from '@jangteo/service-kit/token/follow-token'
import { rejection } from '@jangteo/contracts/rejection'
import { expect, test } from 'vitest'
import { by, events, orderOf, placed, uuid } from './given.ts'
import { liveOrder, presentOnOrders } from './live-order.ts'

const view = liveOrder({ followSecret: 'a secret for tests' })
const who = (sub: string, ...roles: Role[]): Principal => ({ sub, sid: 's', roles, name: '' })
const of = { orderId: uuid(1), at: '2026-11-24T10:00:00.000Z', refundId: uuid(30), amount: 70_000 }
const refund: OrderEvent[] = [
  { type: 'refund-requested', ...of, restock: [], reason: '깨져서 옴', by },
  { type: 'payment-refunded', ...of, by },
]
const order = orderOf(events().slice(0, 4))
const seenBy = (one: Principal, scope?: string) => view.visible(order, one, scope)
const row = (one: Principal) => {
  const sub = view.personal?.(one) ? one.sub : null
  return view.redact(order, { cls: fieldClass(one), sub, roles: one.roles }) as OrderRow
}
const actions = (one: Principal) => row(one).nextActions.map(({ action }) => action)
const token = followToken('a secret for tests', order.id)

test('an order is seen by its customer, by staff, and by nobody else', () => {
  for (const one of [who('customer-1', 'customer'), who('s1', 'support'), who('w1', 'warehouse'), who('a1', 'admin'), who('m1', 'machine')])
    expect(seenBy(one)).toBe(true)
  for (const one of [who('customer-2', 'customer'), who('guest', 'guest'), who('o1', 'operator'), who('d1', 'developer'), who('c1', 'catalog')])
    expect(seenBy(one)).toBe(false)
})

test('staff and customers may watch any order that they name; of another they see nothing', () => {
  const watch = { id: 'w', view: 'order', keys: [order.id] }
  for (const role of ['customer', 'support', 'warehouse'] as const) expect(view.authorise(who('x', role), watch)).toBe(true)
})

test('a follow token opens its one order to whoever holds it', () => {
  const guest = who('guest', 'guest')
  const watch = { id: 'w', view: 'order', keys: [order.id] }
  expect(view.authorise(guest, { ...watch, scope: token })).toBe(true)
  expect(seenBy(guest, token)).toBe(true)
  expect(view.authorise(guest, watch)).toBe(false)
  expect(view.authorise(guest, { ...watch, keys: [order.id, uuid(99)], scope: token })).toBe(false)
  expect(view.visible(orderOf(events({ orderId: uuid(99) })), guest, token)).toBe(false)
})

test('a guest order belongs to nobody, also when its e-mail is that of an account', () =>
  expect(view.visible(orderOf(events({ customerId: null })), { ...who('customer-1', 'customer'), email: 'minjun@jangteo.test' })).toBe(false))

test('the warehouse sees the label, never money or the person', () => {
  const cut = row(who('w1', 'warehouse'))
  expect(cut).toMatchObject({ total: null, captured: null, refunded: null, customer: null, shipTo: { name: '김민준', city: '서울' } })
  expect(cut.lines.map(({ unitPrice }) => unitPrice)).toEqual([null])
  expect(JSON.stringify(cut)).not.toMatch(/93500|jangteo\.test/)
  const given = orderOf([...events(), ...refund])
  const backed = view.redact(given, { cls: 'warehouse', sub: null, roles: ['warehouse'] }) as OrderRow
  expect(backed).toMatchObject({ refunded: null, refundable: null, payment: 'PARTLY_REFUNDED' })
  expect(JSON.stringify(backed)).not.toMatch(/93500|70000/)
})

test('why an order was refused tells the warehouse no price', () => {
  const refused = orderOf([
    ...events().slice(0, 1),
    { type: 'order-rejected', orderId: uuid(1), at: of.at, rejection: rejection('PRICE_CHANGED', { sku: 'BOWL-1', was: 93_500, now: 95_000 }) },
  ])
  const seen = (role: Role) => (view.redact(refused, { cls: fieldClass(who('x', role)), sub: null, roles: [role] }) as OrderRow).rejection
  expect(seen('warehouse')).toEqual({ code: 'PRICE_CHANGED', details: { sku: 'BOWL-1' } })
  expect(seen('support')).toMatchObject({ details: { was: 93_500, now: 95_000 } })
})

test('support and admin see what any order costs, and whose it is, in one room', () => {
  for (const role of ['support', 'admin'] as const) {
    expect(row(who('s1', role))).toMatchObject({ total: 93_500, customer: { id: 'customer-1' } })
    expect(view.personal?.(who('s1', role))).toBe(false)
  }
})

test('whoever works in the warehouse sees his own order as its customer', () =>
  expect(row(who('customer-1', 'warehouse'))).toMatchObject({ total: 93_500, lines: [{ unitPrice: 93_500 }] }))

test('a customer sees what was sent, who he is and what moved, never who did it and why', () => {
  const cut = view.redact(orderOf([...events(), ...refund]), { cls: 'customer', sub: 'customer-1', roles: ['customer'] }) as OrderRow
  expect(cut.customer).toEqual({ id: 'customer-1', name: '김민준', email: 'Minjun@jangteo.test' })
  const { at } = placed()
  const lines = [{ lineId: uuid(11), quantity: 1 }]
  expect(cut.shipments).toEqual([{ id: uuid(14), trackingNumber: null, lines, shippedAt: at, deliveredAt: at }])
  expect(cut.timeline.at(-2)).toStrictEqual({ type: 'refund-requested', at: of.at, by: null, text: null, amount: 70_000 })
  expect(cut.timeline[0]).toStrictEqual({ type: 'order-placed', at, by: null, text: null })
})

test('the warehouse reads who did it and why, and nothing of what it cost', () => {
  const cut = view.redact(orderOf([...events(), ...refund]), { cls: 'warehouse', sub: null, roles: ['warehouse'] }) as OrderRow
  expect(cut.timeline.at(-2)).toStrictEqual({ type: 'refund-requested', at: of.at, by: by.name, text: '깨져서 옴' })
})

test('another role beside that of the warehouse opens no money to it and hides no names', () => {
  const cut = row(who('w1', 'warehouse', 'catalog'))
  expect(cut).toMatchObject({ total: null, customer: null, authorized: null })
  expect(cut).toEqual(row(who('w1', 'warehouse')))
})

test('the next actions are those of the roles in the room', () => {
  expect(actions(who('s1', 'support'))).toEqual(['cancel', 'refund', 'note'])
  expect(actions(who('w1', 'warehouse'))).toEqual(['ship', 'deliver', 'note'])
  expect(actions(who('a1', 'admin'))).toEqual(['cancel', 'ship', 'deliver', 'refund', 'note'])
  expect(actions(who('customer-1', 'customer'))).toEqual(['cancel'])
  expect(actions(who('guest', 'guest'))).toEqual([])
})

test('notes of the staff are not for customers', () => {
  const noted = orderOf([
    ...events().slice(0, 4),
    { type: 'note-added', orderId: order.id, at: order.placedAt, noteId: uuid(5), text: '전화 옴', by: { id: 's1', name: '정하윤' } },
  ])
  const last = (...roles: Role[]) => (view.redact(noted, { cls: fieldClass({ roles }), sub: 'customer-1', roles }) as OrderRow).timeline.at(-1)
  for (const role of ['support', 'warehouse'] as const) expect(last(role)).toMatchObject({ type: 'note-added', text: '전화 옴', by: '정하윤' })
  expect(last('customer')).toMatchObject({ type: 'order-confirmed' })
})

test('who works on an order is told to those who may open any order, and to nobody else', () => {
  const sees = (...roles: Role[]) => presentOnOrders.authorise(who('p', ...roles))
  expect((['support', 'warehouse', 'admin'] as const).every((role) => sees(role))).toBe(true)
  expect((['guest', 'customer', 'catalog', 'operator', 'developer'] as const).some((role) => sees(role))).toBe(false)
})
