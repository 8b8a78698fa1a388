import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { accepted, rejection } from '@jangteo/contracts/rejection'
import { expect, test } from 'vitest'
import { faultsOf } from './faults.ts'
import { type Rules, rules } from './rules.ts'
import { runSchedule } from './schedule.ts'

const SCHEDULES = 30_000

/** The first fault and its seed; a rule that is out may also make another rule throw, which in the services parks the key. */
const firstFault = (schedules: number, broken: Partial<Rules> = {}): string | null => {
  for (let seed = 1; seed <= schedules; seed++) {
    try {
      const [fault] = faultsOf(runSchedule(seed, { ...rules, ...broken }))
      if (fault) return `${fault} (seed ${seed})`
    } catch (error) {
      return `${error instanceof Error ? error.message : error} (seed ${seed})`
    }
  }
  return null
}

test('under any schedule each order ends once, with stock and money balanced and nothing confirmed without stock', () => {
  expect(firstFault(SCHEDULES)).toBeNull()
}, 180_000) // seconds on a quiet machine; a busy one must not call that a fault

test('the schedules reach every end', () => {
  const reached = new Set<string>()
  for (let seed = 1; seed <= 500; seed++)
    for (const { order } of runSchedule(seed, rules).lanes) reached.add([order?.lifecycle, order?.payment, order?.rejection?.code].filter(Boolean).join(' '))
  const lived = [
    'COMPLETED CAPTURED',
    'COMPLETED PARTLY_REFUNDED',
    'COMPLETED REFUNDED',
    'REJECTED DECLINED PAYMENT_DECLINED',
    'REJECTED NONE INSUFFICIENT_STOCK',
    'REJECTED NONE PRICE_CHANGED',
  ]
  const died = ['EXPIRED', 'CANCELLED'].flatMap((end) => ['NONE', 'VOIDED', 'DECLINED'].map((payment) => `${end} ${payment}`))
  expect([...reached]).toEqual(expect.arrayContaining([...lived, ...died]))
})

/** The very decision, without the guard. */
const confirmsWhenever: Rules['recordPayment'] = (answer, order, at) => {
  if (answer.type !== 'payment-authorized' || order.payment !== 'NONE') return rules.recordPayment(answer, order, at)
  const of = { orderId: order.id, at }
  return accepted<OrderEvent>({ type: 'payment-authorized', ...of, amount: answer.amount }, { type: 'order-confirmed', ...of })
}
const asPlaced = (order: Parameters<Rules['expireOrder']>[0]) => ({ ...order, lifecycle: 'PLACED' as const })

const withoutOneRule: Record<string, Partial<Rules>> = {
  'a reservation has no clock of its own': { ownClock: true },
  'a reservation is made once': { claimsOnce: false },
  'an ended reservation stays behind': { remembersEnds: false },
  'several lines of one variant are counted together': {
    reserveStock: (order, rows, act) => {
      const outcomes = order.lines.map((line) => rules.reserveStock({ ...order, lines: [line] }, rows, act))
      return outcomes.find((outcome) => 'refused' in outcome) ?? { held: outcomes.flatMap((outcome) => ('held' in outcome ? outcome.held : [])) }
    },
  },
  'a cancelled part gives its stock back': {
    releaseLines: (event, held, rows, movementId) => ({ ...rules.releaseLines(event, held, rows, movementId), events: [] }),
  },
  'a cancelled part lowers what is held': { recordWish: (...wish) => ({ ...rules.recordWish(...wish), reversal: undefined }) },
  'what was asked to be refunded counts': {
    refundOrder: (command, id, made, order, at) =>
      rules.refundOrder(command, id, made, order && { ...order, refunds: order.refunds?.filter(({ state }) => state === 'REFUNDED') }, at),
  },
  'no more is refunded than was captured': {
    refundOrder: (command, id, made, order, at) => rules.refundOrder(command, id, made, order && { ...order, captured: order.total }, at),
  },
  'what came back is on hand again': { returnStock: (...back) => ({ ...rules.returnStock(...back), events: [] }) },
  'a refund is told to the order': { recordReversal: (...word) => ({ ...rules.recordReversal(...word), events: [] }) },
  'only open units are cancelled': {
    cancelOrder: (command, id, made, order, at) =>
      rules.cancelOrder(command, id, made, order && { ...order, lines: order.lines.map((one) => ({ ...one, shipped: 0, cancelled: 0 })) }, at),
  },
  'an end gives stock back': { releaseStock: () => [] },
  'a late reservation does not revive an ended order': {
    recordReservation: (answer, order, at) =>
      answer.type === 'stock-refused'
        ? accepted<OrderEvent>({ type: 'order-rejected', orderId: order.id, at, rejection: rejection('PAYMENT_DECLINED', {}) })
        : rules.recordReservation(answer, order, at),
  },
  'payment is asked for after stock is held': {
    recordPayment: confirmsWhenever,
    recordWish: (payment, event, version) => {
      const wish = rules.recordWish(payment, event, version)
      return event.type === 'order-placed' && wish.payment?.state === 'NONE' ? { ...wish, payment: { ...wish.payment, state: 'REQUESTED' } } : wish
    },
  },
  'a late authorization does not revive an ended order': { recordPayment: confirmsWhenever },
  'a capture counts once': {
    recordPayment: (answer, order, at) =>
      rules.recordPayment(answer, { ...order, shipments: order.shipments.map((one) => ({ ...one, capturedAt: null })) }, at),
  },
  'the deadline ends waiting orders only': { expireOrder: (order, at) => rules.expireOrder(asPlaced(order), at) },
  'the deadline is there at all': { expireOrder: () => accepted() },
  'the deadline comes after the answers given before it': { readsFirst: false },
  'nothing shipped is cancelled': {
    cancelOrder: (command, id, who, order, at) => rules.cancelOrder(command, id, who, order && { ...order, shipments: [] }, at),
  },
  'an end closes a payment under way': {
    recordWish: (payment, event, version) => {
      const wish = rules.recordWish(payment, event, version)
      return wish.payment?.state === 'CALLING' ? { ...wish, payment: { ...wish.payment, closed: false } } : wish
    },
  },
  'an end voids what is authorized': {
    recordWish: (payment, event, version) => {
      const wish = rules.recordWish(payment, event, version)
      return wish.payment?.state === 'VOIDING' && payment?.state === 'AUTHORIZED' ? { ...wish, payment: { ...wish.payment, state: 'AUTHORIZED' } } : wish
    },
  },
  'an event read before is no new wish': {
    recordWish: (payment, event, version) =>
      rules.recordWish(payment && { ...payment, orderVersion: 0, state: payment.state === 'VOIDED' ? 'NONE' : payment.state, closed: false }, event, version),
  },
  'what was not answered is polled': { nextCall: (payment) => (payment.state === 'CALLING' ? null : rules.nextCall(payment)) },
  'voids are repeated until they are answered': { nextCall: (payment) => (payment.state === 'VOIDING' ? null : rules.nextCall(payment)) },
  'an ended order asks for no money': {
    nextCall: (payment) => rules.nextCall({ ...payment, closed: false }),
    recordAuthorization: (payment, outcome, at) => rules.recordAuthorization({ ...payment, closed: false }, outcome, at),
  },
  'the first answer counts': { recordAuthorization: (payment, outcome, at) => rules.recordAuthorization({ ...payment, state: 'CALLING' }, outcome, at) },
  'the provider does a key once': { authorizeKey: (orderId, attempt) => `${orderId}:${attempt}` },
}

test.each(Object.entries(withoutOneRule))('it is seen when this rule is taken out: %s', (_, broken) => {
  expect(firstFault(3_000, broken)).not.toBeNull()
})
