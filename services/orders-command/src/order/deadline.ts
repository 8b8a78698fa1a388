import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { arm, disarm } from '@jangteo/cqrs/deadlines/deadlines'
import type { Tx } from '@jangteo/cqrs/write/postgres'

type Written = { state: Order | null; events: readonly OrderEvent[]; version: number }

const waitEnds = new Set<OrderEvent['type']>(['order-confirmed', 'order-rejected', 'order-cancelled'])

/**
 * Part of every write: placing arms the order's one deadline, and what ends the wait disarms it. Expiry is the deadline itself, which its worker
 * takes away.
 */
export const keepDeadline = async (tx: Tx, { state, events, version }: Written): Promise<void> => {
  if (!state) return
  if (events.some(({ type }) => type === 'order-placed')) await arm(tx, { id: state.id, kind: 'placing', armedVersion: version, dueAt: state.deadlineAt })
  if (events.some(({ type }) => waitEnds.has(type))) await disarm(tx, { id: state.id, kind: 'placing' })
}
