import type { Rejection } from '../rejection.ts'
import type { LineQuantity } from './commands.ts'
import type { OrderEvent, PlacedLine } from './events.ts'
import { evolveRefunds, paidState, type Refund } from './refunds.ts'
import type { Address, Card, Contact } from './place-order.ts'

export const lifecycles = ['PLACED', 'CONFIRMED', 'COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const
export type Lifecycle = (typeof lifecycles)[number]
export const paymentStates = ['NONE', 'AUTHORIZED', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'VOIDED', 'DECLINED'] as const
export type PaymentState = (typeof paymentStates)[number]
export const fulfilmentStates = ['NONE', 'PARTIAL', 'SHIPPED', 'DELIVERED'] as const
export type FulfilmentState = (typeof fulfilmentStates)[number]

export type OrderLine = PlacedLine & { cancelled: number; shipped: number; returned: number }
/** `capturedAt`: when the provider took its value, null while that is under way. */
export type Shipment = {
  id: string
  trackingNumber: string | null
  lines: LineQuantity[]
  value: number
  shippedAt: string
  deliveredAt: string | null
  capturedAt: string | null
}
/** `text`: what a person wrote; `amount` and `lines`: what moved, where the event names it. */
export type TimelineEntry = { type: OrderEvent['type']; at: string; by: string | null; text: string | null; amount?: number; lines?: LineQuantity[] }

/** Everything known of one order, folded from its stream alone. Shared by the write side (to decide) and the read side (to show). */
export type Order = {
  id: string
  number: string
  version: number
  customerId: string | null
  contact: Contact
  shipTo: Address
  currency: string
  lines: OrderLine[]
  total: number
  card: Card
  lifecycle: Lifecycle
  rejection: Rejection | null
  /** True once stock-reserved was recorded: the order waits for payment. */
  reserved: boolean
  payment: PaymentState
  authorized: number
  captured: number
  refunded: number
  refunds?: Refund[]
  fulfilment: FulfilmentState
  shipments: Shipment[]
  timeline: TimelineEntry[]
  placedAt: string
  deadlineAt: string
  updatedAt: string
}

/** Units of a line that are neither cancelled nor shipped. */
export const openUnits = (line: Pick<OrderLine, 'ordered' | 'cancelled' | 'shipped'>): number => line.ordered - line.cancelled - line.shipped

/** Confirmed, and something of it has not left the shop yet. */
export const isToShip = ({ lifecycle, lines }: { lifecycle: Lifecycle; lines: readonly Parameters<typeof openUnits>[0][] }): boolean =>
  lifecycle === 'CONFIRMED' && lines.some((line) => openUnits(line) > 0)

const problems = ['order-rejected', 'order-expired', 'refund-declined'] as const
export type Problem = (typeof problems)[number]

/** The last event that somebody should look at, null once a note was left after it. */
export const problemOf = ({ timeline }: { timeline: readonly { type: string }[] }): Problem | null => {
  const last = timeline.findLast(({ type }) => type === 'note-added' || problems.some((problem) => problem === type))?.type
  return problems.find((problem) => problem === last) ?? null
}

export const hasProblem = (order: Parameters<typeof problemOf>[0]): boolean => problemOf(order) !== null

const fulfilmentOf = (lines: readonly OrderLine[], shipments: readonly Shipment[]): FulfilmentState => {
  if (shipments.length === 0) return 'NONE'
  if (lines.some((line) => openUnits(line) > 0)) return 'PARTIAL'
  return shipments.every((shipment) => shipment.deliveredAt) ? 'DELIVERED' : 'SHIPPED'
}

const units = (of: readonly LineQuantity[], lineId: string): number => of.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)

/** What is left may all have arrived already: then this completes the order. */
const cancelLines = (order: Order, event: Extract<OrderEvent, { type: 'lines-cancelled' }>): Order => {
  const lines = order.lines.map((line) => ({ ...line, cancelled: line.cancelled + units(event.lines, line.lineId) }))
  return completed({ ...order, lines, authorized: order.authorized - event.value, fulfilment: fulfilmentOf(lines, order.shipments) })
}

const completed = (order: Order): Order => (order.fulfilment === 'DELIVERED' ? { ...order, lifecycle: 'COMPLETED' } : order)

const ship = (order: Order, event: Extract<OrderEvent, { type: 'order-shipped' }>): Order => {
  const { shipmentId: id, lines: sent, value, trackingNumber, at: shippedAt } = event
  const shipments = [...order.shipments, { id, trackingNumber, lines: sent, value, shippedAt, deliveredAt: null, capturedAt: null }]
  const lines = order.lines.map((line) => ({ ...line, shipped: line.shipped + units(sent, line.lineId) }))
  return { ...order, lines, shipments, fulfilment: fulfilmentOf(lines, shipments) }
}

const deliver = (order: Order, event: Extract<OrderEvent, { type: 'order-delivered' }>): Order => {
  const shipments = order.shipments.map((shipment) => (event.shipmentIds.includes(shipment.id) ? { ...shipment, deliveredAt: event.at } : shipment))
  return completed({ ...order, shipments, fulfilment: fulfilmentOf(order.lines, shipments) })
}

const capture = (order: Order, event: Extract<OrderEvent, { type: 'payment-captured' }>): Order => {
  const shipments = order.shipments.map((shipment) => (shipment.id === event.shipmentId ? { ...shipment, capturedAt: event.at } : shipment))
  const captured = order.captured + event.amount
  return { ...order, shipments, payment: paidState({ ...order, captured }), captured }
}

/** What came back is back at once; the money once the provider has said so. */
const refund = (order: Order, event: Extract<OrderEvent, { refundId: string }>): Order => {
  const back = event.type === 'refund-requested' ? event.restock : []
  const lines = order.lines.map((line) => ({ ...line, returned: line.returned + units(back, line.lineId) }))
  const next = { ...order, lines, ...evolveRefunds(order, event) }
  return { ...next, payment: paidState(next) }
}

const place = (event: Extract<OrderEvent, { type: 'order-placed' }>): Order => ({
  id: event.orderId,
  number: event.number,
  version: 0,
  customerId: event.customerId,
  contact: event.contact,
  shipTo: event.shipTo,
  currency: event.currency,
  lines: event.lines.map((line) => ({ ...line, cancelled: 0, shipped: 0, returned: 0 })),
  total: event.total,
  card: event.card,
  lifecycle: 'PLACED',
  rejection: null,
  reserved: false,
  payment: 'NONE',
  authorized: 0,
  captured: 0,
  refunded: 0,
  fulfilment: 'NONE',
  shipments: [],
  timeline: [],
  placedAt: event.at,
  deadlineAt: event.deadlineAt,
  updatedAt: event.at,
})

const fold = (order: Order, event: Exclude<OrderEvent, { type: 'order-placed' }>): Order => {
  switch (event.type) {
    case 'stock-reserved':
      return { ...order, reserved: true }
    case 'stock-refused':
    case 'note-added':
      return order
    case 'payment-authorized':
      return { ...order, payment: 'AUTHORIZED', authorized: event.amount }
    case 'payment-declined':
      return { ...order, payment: 'DECLINED' }
    case 'payment-captured':
      return capture(order, event)
    case 'payment-voided':
      return { ...order, payment: 'VOIDED', authorized: 0 }
    case 'order-confirmed':
      return { ...order, lifecycle: 'CONFIRMED' }
    case 'order-rejected':
      return { ...order, lifecycle: 'REJECTED', rejection: event.rejection }
    case 'order-expired':
      return { ...order, lifecycle: 'EXPIRED' }
    case 'order-cancelled':
      return { ...order, lifecycle: 'CANCELLED', lines: order.lines.map((line) => ({ ...line, cancelled: line.ordered - line.shipped })) }
    case 'lines-cancelled':
      return cancelLines(order, event)
    case 'order-shipped':
      return ship(order, event)
    case 'order-delivered':
      return deliver(order, event)
    case 'refund-requested':
    case 'payment-refunded':
    case 'refund-declined':
      return refund(order, event)
  }
}

const entryOf = (event: OrderEvent): TimelineEntry => ({
  type: event.type,
  at: event.at,
  by: 'by' in event ? event.by.name : null,
  text: 'text' in event ? event.text : 'reason' in event ? event.reason : null,
  ...(event.type === 'lines-cancelled' && { amount: event.value, lines: event.lines }),
  ...(event.type === 'refund-requested' && event.restock.length > 0 && { lines: event.restock }),
  ...('amount' in event && { amount: event.amount }),
})

/** Folds one event into the order. Pure and total: the same events in the same order give the same order, whoever folds them. */
export const evolveOrder = (order: Order | null, event: OrderEvent): Order | null => {
  const next = event.type === 'order-placed' ? place(event) : order && fold(order, event)
  if (!next) return null
  return { ...next, version: (order?.version ?? 0) + 1, timeline: [...next.timeline, entryOf(event)], updatedAt: event.at }
}
