import type { LineQuantity } from '@jangteo/contracts/orders/commands'
import { openUnits } from '@jangteo/contracts/orders/order'
import type { OrderView } from '../../order/order-fields.ts'
import type { GiveBack } from './act.ts'

const adding = (order: OrderView, field: 'cancelled' | 'returned', units: readonly LineQuantity[]): OrderView['lines'] => {
  const more = new Map(units.map(({ lineId, quantity }) => [lineId, quantity]))
  return order.lines.map((line) => ({ ...line, [field]: line[field] + (more.get(line.id) ?? 0) }))
}

const afterCancel = (order: OrderView, units: readonly LineQuantity[]): Partial<OrderView> => {
  const lines = adding(order, 'cancelled', units)
  if (lines.some((line) => openUnits(line) > 0)) return { lines }
  if (order.shipments.length === 0) return { lines, lifecycle: 'CANCELLED' }
  const arrived = order.shipments.every(({ deliveredAt }) => deliveredAt)
  return arrived ? { lines, fulfilment: 'DELIVERED', lifecycle: 'COMPLETED' } : { lines, fulfilment: 'SHIPPED' }
}

/** The order as it will stand when it is accepted; what the provider says of the money follows later and is not foreseen. */
export const foreseeGiveBack = (order: OrderView, act: GiveBack, { by, at }: { by: string; at: string }): OrderView => {
  const entry = { at, by, text: act.reason }
  if (act.type === 'refund') {
    const { amount, restock } = act
    const asked = { ...entry, type: 'refund-requested', amount, lines: [...restock] }
    return { ...order, lines: adding(order, 'returned', restock), timeline: [...order.timeline, asked] }
  }
  const change = afterCancel(order, act.lines)
  const type = change.lifecycle === 'CANCELLED' ? 'order-cancelled' : 'lines-cancelled'
  return { ...order, ...change, timeline: [...order.timeline, { ...entry, type, lines: [...act.lines] }] }
}
