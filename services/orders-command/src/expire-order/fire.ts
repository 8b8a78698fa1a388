import type { Tx } from '@jangteo/cqrs/write/postgres'
import { newTrace } from '@jangteo/service-kit/trace'
import type { OrderDeps } from '../order/deps.ts'
import { orderInput } from '../order/order-input.ts'
import { expireOrder } from './decide.ts'

/** What the deadline worker calls when an order's time is up and every answer given before it has been read. */
export const fireDeadline =
  (deps: OrderDeps) =>
  (tx: Tx, { id }: { id: string }): Promise<void> =>
    orderInput(deps, tx, { id, trace: newTrace() }, expireOrder)
