import type { Message, Trace } from '@jangteo/contracts/envelope'
import type { Tx } from '@jangteo/cqrs/write/postgres'

/** One event of an order, inside the transaction that will remember it as consumed. `wake` tells the relay after the commit. */
export type OrderInput<Event> = { tx: Tx; event: Event; version: number; trace: Trace; wake: () => void }

/** What happens because of a message carries its correlation, and names it as the cause. */
export const traceOf = ({ correlationId, id, traceparent }: Message): Trace => ({ correlationId, causationId: id, traceparent })
