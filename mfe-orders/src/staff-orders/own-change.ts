import type { OrderView } from '../order/order-fields.ts'

/** Events that move each axis. */
const moves: Record<string, ReadonlySet<string>> = {
  lifecycle: new Set(['order-placed', 'order-confirmed', 'order-rejected', 'order-expired', 'order-cancelled', 'lines-cancelled', 'order-delivered']),
  fulfilment: new Set(['order-shipped', 'lines-cancelled', 'order-delivered']),
}

/** Whether this person made an axis what it is now: an own edit does not flash. What follows from it elsewhere (a payment) is news. */
export const ownChange = (order: Pick<OrderView, 'timeline'>, axis: string, me: string | undefined): boolean =>
  me !== undefined && order.timeline.findLast(({ type }) => moves[axis]?.has(type))?.by === me
