import { causedBy, ceTypeOf, type Message } from '@jangteo/contracts/envelope'
import { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import { onLinesCancelled } from './release-lines/release-lines.ts'
import { onOrderEnded } from './release-stock/release-stock.ts'
import { onRefundRequested } from './return-stock/return-stock.ts'
import { onOrderPlaced } from './reserve-stock/reserve-stock.ts'
import { onOrderShipped } from './take-out-stock/take-out-stock.ts'

const ours = new Set(
  ['order-placed', 'order-rejected', 'order-expired', 'order-cancelled', 'lines-cancelled', 'order-shipped', 'refund-requested'].map((type) =>
    ceTypeOf('orders', type),
  ),
)

/** What the life of an order does to stock. Events of other kinds pass by unread. */
export const followOrders =
  ({ wake }: { wake: () => void }) =>
  async (tx: Tx, message: Message): Promise<void> => {
    if (!ours.has(message.type)) return
    const event = v.parse(OrderEvent, message.data)
    const input = { tx, version: message.version, trace: causedBy(message), wake }
    switch (event.type) {
      case 'order-placed':
        return onOrderPlaced({ ...input, event })
      case 'lines-cancelled':
        return onLinesCancelled({ ...input, event })
      case 'refund-requested':
        return onRefundRequested({ ...input, event })
      case 'order-shipped':
        return onOrderShipped({ ...input, event })
      default:
        return onOrderEnded({ ...input, event })
    }
  }
