import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import type { DeadlineChange } from '@jangteo/cqrs/deadlines/deadlines'

type Written = { state: Order | null; events: readonly OrderEvent[] }

const waitEnds = new Set<OrderEvent['type']>(['order-confirmed', 'order-rejected', 'order-cancelled'])

/**
 * Part of every write: placing arms the order's one deadline, and what ends the wait disarms it. Expiry is the deadline itself, which its worker
 * takes away.
 */
export const orderDeadline = ({ state, events }: Written): DeadlineChange | null => {
  if (!state) return null
  const of = { id: state.id, kind: 'placing' }
  if (events.some(({ type }) => waitEnds.has(type))) return { ...of, dueAt: null }
  return events.some(({ type }) => type === 'order-placed') ? { ...of, dueAt: state.deadlineAt } : null
}
