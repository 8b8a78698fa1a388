import { nextActions } from '@jangteo/contracts/orders/next-actions'
import { refundable, SUPPORT_REFUND_LIMIT } from '@jangteo/contracts/orders/refunds'
import type { Role } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import { authorized, by, captured, confirmed, delivered, given, line, line1, line2, linesCancelled } from '../order/given.ts'
import { now, orderId, placed, refundDeclined, refunded, refundId, refundRequested, shipped, stockReserved } from '../order/given.ts'
import { refundOrder } from './decide.ts'

const ready = [placed, stockReserved, authorized, confirmed]
const sent = [...ready, shipped(1, [[line1, 2]]), captured(1, 84_000)]
type Named = [{ lineId: string }, number]
const refundAs =
  (role: Role, amount: number, ...named: Named[]) =>
  (order: Parameters<typeof refundOrder>[3]) => {
    const restock = named.map(([{ lineId }, quantity]) => ({ lineId, quantity }))
    const made = { refundId: refundId(1), by, who: { roles: [role] } }
    return refundOrder({ commandId: orderId, amount, restock, reason: '깨져서 옴' }, orderId, made, order, now)
  }
const refund = (amount: number, ...named: Named[]) => refundAs('support', amount, ...named)

test('captured money is given back, and what came back with it can be sold again', () =>
  given(...sent)
    .when(refund(42_000, [line1, 1]))
    .then({ type: 'refund-requested', refundId: refundId(1), amount: 42_000, restock: [{ lineId: line1.lineId, quantity: 1 }], reason: '깨져서 옴', by }))

test.each([
  ['nothing was asked for', [], 84_000],
  ['it waits for the provider', [refundRequested(1, 50_000)], 34_000],
  ['it was given', [refundRequested(1, 50_000), refunded(1, 50_000)], 34_000],
  ['it was declined', [refundRequested(1, 50_000), refundDeclined(1, 50_000)], 84_000],
])('no more goes back than was captured: %s', (_, before, left) => {
  const order = given(...sent, ...before)
  order.when(refund(left)).then({ amount: left })
  order.when(refund(left + 1)).thenRefused('VALIDATION', { path: 'amount', message: 'MORE_THAN_LEFT' })
})

test('what was not captured cannot be given back', () => {
  for (const events of [ready, [...ready, shipped(1, [[line1, 1]])]])
    given(...events)
      .when(refund(1))
      .thenRefused('NOT_ALLOWED_IN_STATE', { state: 'AUTHORIZED', allowed: ['CAPTURED', 'PARTLY_REFUNDED'] })
  given().whenPerhaps(refund(1)).thenRefused('NOT_FOUND', { id: orderId })
})

test('no more comes back than was sent, counted over all refunds and all mentions of a line', () => {
  const order = given(...sent, refundRequested(1, 1, [line1, 1]))
  order.when(refund(1, [line1, 1])).then({ type: 'refund-requested' })
  order.when(refund(1, [line1, 1], [line1, 1])).thenRefused('VALIDATION', { path: 'restock.0.quantity', message: 'MORE_THAN_SHIPPED' })
  order.when(refund(1, [line1, 1], [line2, 1])).thenRefused('VALIDATION', { path: 'restock.1.quantity' })
})

test('support has a limit for each order, whoever refunded before; admin and machine have none', () => {
  const dear = line(1, 1, SUPPORT_REFUND_LIMIT * 2)
  const total = dear.unitPrice
  const order = [{ ...placed, lines: [dear], total }, stockReserved, { ...authorized, amount: total }, confirmed, shipped(1, [[dear, 1]]), captured(1, total)]
  const limited = given(...(order as Parameters<typeof given>), refundRequested(9, 1_000))
  limited.when(refund(SUPPORT_REFUND_LIMIT - 1_000)).then({ type: 'refund-requested' })
  limited.when(refund(SUPPORT_REFUND_LIMIT - 999)).thenRefused('VALIDATION', { path: 'amount', message: 'REFUND_LIMIT' })
  for (const role of ['admin', 'machine'] as const) limited.when(refundAs(role, total - 1_000)).then({ amount: total - 1_000 })
  expect(refundable(limited.order, { roles: ['warehouse'] })).toBe(0)
})

test('the axes follow: money once it was given, goods at once, the lifecycle never', () => {
  const done = [...sent, linesCancelled([line2, 1]), delivered(1)]
  expect(given(...done, refundRequested(1, 42_000, [line1, 1])).order).toMatchObject({
    lifecycle: 'COMPLETED',
    payment: 'CAPTURED',
    lines: [{ returned: 1 }, {}],
  })
  const part = [...done, refundRequested(1, 42_000), refunded(1, 42_000)]
  expect(given(...part).order).toMatchObject({ lifecycle: 'COMPLETED', payment: 'PARTLY_REFUNDED', refunded: 42_000 })
  expect(given(...part, refundRequested(2, 42_000), refunded(2, 42_000)).order).toMatchObject({ lifecycle: 'COMPLETED', payment: 'REFUNDED', refunded: 84_000 })
  expect(given(...sent, refundRequested(1, 84_000), refunded(1, 84_000), shipped(2, [[line2, 1]]), captured(2, 9_500)).order.payment).toBe('PARTLY_REFUNDED')
})

test('each refused refund is offered with its reason', () => {
  const offered = (...events: Parameters<typeof given>) =>
    nextActions(given(...events).order, { roles: ['support'], sub: 's' }).find(({ action }) => action === 'refund')
  expect(offered(...ready)).toMatchObject({ enabled: false, reason: 'NOTHING_CAPTURED' })
  expect(offered(...sent)).toMatchObject({ enabled: true, reason: null })
  expect(offered(...sent, refundRequested(1, 84_000))).toMatchObject({ enabled: false, reason: 'NOTHING_LEFT' })
})
