import { OrderEvent } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import { ORDERS } from '@jangteo/contracts/topics'
import type { Projection } from '@jangteo/cqrs/read/projection'

type Also = NonNullable<Projection<Order, OrderEvent>['also']>

/** Raise it when `evolveOrder` or what the side tables derive from an order changes: every replica then folds from the beginning. */
export const FOLD = 5

/** The order as its own events make it, with the very fold that decides on the write side. `also`: the side tables that other folders keep. */
export const orderProjection = (also: readonly Also[]): Projection<Order, OrderEvent> => ({
  view: 'order',
  topic: ORDERS,
  event: OrderEvent,
  apply: (order, { data }) => evolveOrder(order, data),
  also: (...change) => {
    for (const write of also) write(...change)
  },
})
