import type { OrderEventType } from '@jangteo/contracts/orders/events'
import { openUnits } from '@jangteo/contracts/orders/order'
import type { OrderView } from '../../order/order-fields.ts'
import type { Act, GiveBack } from './act.ts'
import { foreseeGiveBack } from './foresee-give-back.ts'

type Made = { by: string; at: string }

const ship = (order: OrderView, { lines: units, trackingNumber }: Extract<Act, { type: 'ship' }>, shippedAt: string): Partial<OrderView> => {
  const sent = new Map(units.map(({ lineId, quantity }) => [lineId, quantity]))
  const lines = order.lines.map((line) => ({ ...line, shipped: line.shipped + (sent.get(line.id) ?? 0) }))
  const fulfilment = lines.some((line) => openUnits(line) > 0) ? 'PARTIAL' : 'SHIPPED'
  return { lines, fulfilment, shipments: [...order.shipments, { id: 'foreseen', trackingNumber, lines: [...units], shippedAt, deliveredAt: null }] }
}

const deliver = ({ lines, shipments, lifecycle }: OrderView, at: string): Partial<OrderView> => {
  const whole = lines.every((line) => openUnits(line) === 0)
  const arrived = shipments.map((shipment) => ({ ...shipment, deliveredAt: shipment.deliveredAt ?? at }))
  return { shipments: arrived, ...(whole ? { fulfilment: 'DELIVERED', lifecycle: 'COMPLETED' } : { lifecycle }) }
}

type Foreseen = { type: OrderEventType; text?: string; change?: Partial<OrderView> }

const seen = (order: OrderView, act: Exclude<Act, GiveBack>, at: string): Foreseen => {
  switch (act.type) {
    case 'ship':
      return { type: 'order-shipped', change: ship(order, act, at) }
    case 'deliver':
      return { type: 'order-delivered', change: deliver(order, at) }
    case 'note':
      return { type: 'note-added', text: act.text }
  }
}

/** The order as it will stand when the act is accepted: what the page shows until the answer is there. Money follows later and is not foreseen. */
export const foresee = (order: OrderView, act: Act, { by, at }: Made): OrderView => {
  if (act.type === 'cancel' || act.type === 'refund') return foreseeGiveBack(order, act, { by, at })
  const { type, text = null, change } = seen(order, act, at)
  return { ...order, ...change, timeline: [...order.timeline, { type, at, by, text }] }
}
