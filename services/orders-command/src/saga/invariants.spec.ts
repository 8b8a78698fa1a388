import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import type { Decision } from '@jangteo/contracts/rejection'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelOrder } from '../cancel-order/decide.ts'
import { deliverOrder } from '../deliver-order/decide.ts'
import { authorized, by, confirmed, given, line1, line2, now, orderId, placed, refundId, shipmentId, stockReserved } from '../order/given.ts'
import { recordPayment } from '../record-payment/decide.ts'
import { refundOrder } from '../refund-order/decide.ts'
import { shipOrder } from '../ship-order/decide.ts'

const unit = fc.record({ lineId: fc.constantFrom(line1.lineId, line2.lineId), quantity: fc.integer({ min: 1, max: 3 }) })
const lines = fc.option(fc.array(unit, { minLength: 1, maxLength: 3 }))
const amount = fc.integer({ min: 1, max: 100_000 })
const nth = fc.nat({ max: 3 })
const of = { orderId, at: now }
const commandId = orderId

type Ask = (order: Order) => Decision<OrderEvent>
const asks: fc.Arbitrary<Ask> = fc.oneof(
  lines.map(
    (wanted): Ask =>
      (order) =>
        cancelOrder({ commandId, lines: wanted, reason: null }, orderId, { by, anyOrder: true }, order, now),
  ),
  lines.map(
    (wanted): Ask =>
      (order) => {
        const made = { shipmentId: shipmentId(order.shipments.length), by }
        return shipOrder({ commandId, lines: wanted, trackingNumber: null }, orderId, made, order, now)
      },
  ),
  fc.constant<Ask>((order) => deliverOrder(orderId, by, order, now)),
  fc.tuple(amount, lines).map(
    ([wanted, restock]): Ask =>
      (order) => {
        const made = { refundId: refundId(order.refunds?.length ?? 0), by, who: { roles: ['admin' as const] } }
        return refundOrder({ commandId, amount: wanted, restock, reason: 'r' }, orderId, made, order, now)
      },
  ),
  nth.map(
    (n): Ask =>
      (order) => {
        const shipment = order.shipments[n]
        return recordPayment({ type: 'payment-captured', ...of, shipmentId: shipmentId(n), amount: shipment?.value ?? 0 }, order, now)
      },
  ),
  fc.tuple(nth, fc.constantFrom('payment-refunded' as const, 'refund-declined' as const)).map(
    ([n, type]): Ask =>
      (order) =>
        recordPayment({ type, ...of, refundId: refundId(n), amount: 0 }, order, now),
  ),
)

const holds = ({ lines: placedLines, captured, authorized: heldMoney, refunded, lifecycle, fulfilment, payment }: Order) => {
  for (const { ordered, shipped, cancelled, returned } of placedLines) {
    expect(shipped + cancelled).toBeLessThanOrEqual(ordered)
    expect(returned).toBeLessThanOrEqual(shipped)
  }
  expect(captured).toBeLessThanOrEqual(heldMoney)
  expect(refunded).toBeLessThanOrEqual(captured)
  if (lifecycle === 'CANCELLED') expect(placedLines.every(({ shipped }) => shipped === 0)).toBe(true)
  expect(lifecycle === 'COMPLETED').toBe(fulfilment === 'DELIVERED')
  expect(payment === 'REFUNDED').toBe(captured > 0 && refunded === captured)
}

test('whatever is asked and answered in whatever order: no unit is shipped and cancelled, no money is taken or given back that is not there', () => {
  const ready = given(placed, stockReserved, authorized, confirmed).order
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 30 }), (all) => {
      let order: Order = ready
      for (const ask of all) {
        const decision = ask(order)
        for (const event of decision.accepted ? decision.events : []) {
          order = evolveOrder(order, event) ?? order
          holds(order)
        }
      }
    }),
    { numRuns: 500 },
  )
})
