import type { Order } from '@jangteo/contracts/orders/order'
import type { OrderRow } from '@jangteo/contracts/orders/order-row'
import { orderRow } from '@jangteo/contracts/orders/redact-order'
import type { Principal } from '@jangteo/contracts/principal'

/** A row as queries answer it: cut for the caller, with its place in the live feed. */
export type ServedOrder = OrderRow & { feed: { rev: string; n: number } }

export const servedOrder = (stored: { row: Order; n: number }, rev: string, who: Principal): ServedOrder => ({
  ...orderRow(stored.row, who),
  feed: { rev, n: stored.n },
})
