import type { Trace } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'

/** One event of an order, inside the transaction that will remember it as consumed. `wake` tells the relay after the commit. */
export type OrderInput<Event> = { tx: Tx; event: Event; version: number; trace: Trace; wake: () => void }
