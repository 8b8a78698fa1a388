import type { Trace } from '@jangteo/contracts/envelope'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import type { Decision } from '@jangteo/contracts/rejection'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import { react } from '@jangteo/cqrs/write/react'
import { orderDeadline } from './deadline.ts'
import type { OrderDeps } from './deps.ts'

/** An answer or a deadline of an order, in the caller's transaction. Its row lock decides races. Throws for an order that was never placed here. */
export const orderInput = async (
  deps: Pick<OrderDeps, 'decider' | 'wake'>,
  tx: Tx,
  { id, trace }: { id: string; trace: Trace },
  decide: (order: Order, now: string) => Decision<OrderEvent>,
): Promise<void> => {
  await react(deps, tx, {
    id,
    trace,
    decide: (order, { now }) => {
      if (!order) throw new Error('an answer to an order that was never placed here')
      return decide(order, now)
    },
    deadline: orderDeadline,
  })
}
