import { type Action, nextActions } from '@jangteo/contracts/orders/next-actions'
import { SUPPORT_REFUND_LIMIT } from '@jangteo/contracts/orders/refunds'
import type { Role } from '@jangteo/contracts/principal'
import { expect, test } from 'vitest'
import {
  authorized,
  cancelled,
  captured,
  confirmed,
  delivered,
  given,
  line1,
  line2,
  linesCancelled,
  placed,
  refundRequested,
  shipped,
  stockReserved,
} from './given.ts'

const ready = [placed, stockReserved, authorized, confirmed]
const away = [
  ...ready,
  shipped(1, [
    [line1, 2],
    [line2, 1],
  ]),
]
const dear = [...ready, captured(1, SUPPORT_REFUND_LIMIT * 2), refundRequested(1, SUPPORT_REFUND_LIMIT)]
const offered = (role: Role, action: Action, events: Parameters<typeof given>, sub = 'customer-1') =>
  nextActions(given(...events).order, { roles: [role], sub }).find((one) => one.action === action)

test.each<[Role, Action, string, Parameters<typeof given>, string | null]>([
  ['support', 'cancel', 'while it waits', [placed], null],
  ['customer', 'cancel', 'while it waits', [placed], null],
  ['customer', 'cancel', 'once something was sent', away, 'ALREADY_SHIPPED'],
  ['support', 'cancel', 'once everything was sent', away, 'NOTHING_OPEN'],
  ['support', 'cancel', 'after its end', [placed, cancelled], 'ENDED'],
  ['warehouse', 'ship', 'before it is confirmed', [placed], 'NOT_CONFIRMED'],
  ['warehouse', 'ship', 'with open lines', ready, null],
  ['warehouse', 'ship', 'without open lines', [...ready, linesCancelled([line1, 2], [line2, 1])], 'NOTHING_OPEN'],
  ['warehouse', 'ship', 'after its end', [placed, cancelled], 'ENDED'],
  ['warehouse', 'deliver', 'with a parcel on its way', away, null],
  ['warehouse', 'deliver', 'before anything was sent', ready, 'NOTHING_ON_THE_WAY'],
  ['warehouse', 'deliver', 'once it is complete', [...away, delivered(1)], 'ENDED'],
  ['support', 'refund', 'before anything was captured', ready, 'NOTHING_CAPTURED'],
  ['support', 'refund', 'once support has given back what it may', dear, 'REFUND_LIMIT'],
  ['admin', 'refund', 'once support has given back what it may', dear, null],
  ['support', 'note', 'after its end', [placed, cancelled], null],
])('%s: %s %s is %5$s', (role, action, _, events, reason) => expect(offered(role, action, events)).toEqual({ action, reason, enabled: reason === null }))

test('a customer cancels his own order, nobody an order by its name alone', () => {
  expect(offered('customer', 'cancel', [placed], 'customer-2')).toBeUndefined()
  expect(offered('operator', 'cancel', [placed])).toBeUndefined()
})
