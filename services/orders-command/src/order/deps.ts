import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import type { CommandDeps } from '@jangteo/cqrs/write/handle-command'

/** What every command of an order needs. */
export type OrderDeps = CommandDeps<Order | null, OrderEvent>
