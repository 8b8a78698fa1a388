import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import { ORDERS } from '@jangteo/contracts/topics'
import type { Decider } from '@jangteo/cqrs/write/decider'

/** The order aggregate: the only decider of the saga (architecture §5). */
export const orderDecider: Decider<Order | null, OrderEvent> = {
  context: 'orders',
  stream: (id) => `order-${id}`,
  initial: null,
  evolve: evolveOrder,
  publish: (_, id) => ({ topic: ORDERS, key: id }),
}
