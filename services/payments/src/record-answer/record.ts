import type { Trace } from '@jangteo/contracts/envelope'
import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import { accepted } from '@jangteo/contracts/rejection'
import { PAYMENTS } from '@jangteo/contracts/topics'
import type { Decider } from '@jangteo/cqrs/write/decider'
import { afterCommit, type Pool, type Tx, transaction } from '@jangteo/cqrs/write/postgres'
import { react } from '@jangteo/cqrs/write/react'
import { nextCall } from '../payment/next-call.ts'
import type { Outcome, Payment, ReversalOutcome } from '../payment/payment.ts'
import { lockCapture, lockPayment, saveCapture, savePayment } from '../payment/payment-store.ts'
import { lockReversal, saveReversal } from '../payment/reversal-store.ts'
import { recordAuthorization, recordCapture, recordReversal, recordVoid } from './decide.ts'

/** What was told to the order so far; its state is the last of it. */
const toldDecider: Decider<PaymentEvent['type'] | null, PaymentEvent> = {
  context: 'payments',
  stream: (orderId) => `payment-${orderId}`,
  initial: null,
  evolve: (_, event) => event.type,
  publish: (_, orderId) => ({ topic: PAYMENTS, key: orderId }),
}

/** Writes the provider's answers down and tells them to the order, both in one transaction. An answer that says nothing new changes nothing. */
export const createRecorder = ({ pool, wake, wakeWorker }: { pool: Pool; wake: () => void; wakeWorker: () => void }) => {
  const tell = (tx: Tx, orderId: string, trace: Trace, events: readonly PaymentEvent[]) =>
    react({ decider: toldDecider, wake }, tx, { id: orderId, trace, decide: () => accepted(...events) })

  const record = (orderId: string, decide: (payment: Payment, now: string) => { next: Payment; events: PaymentEvent[] }) =>
    transaction(pool, async (tx) => {
      const held = await lockPayment(tx, orderId)
      const { next, events } = held ? decide(held.row, held.now) : { next: null, events: [] }
      if (!held || !next || events.length === 0) return
      await savePayment(tx, next)
      await tell(tx, orderId, held.trace, events)
      if (nextCall(next)) afterCommit(tx, wakeWorker)
    })

  return {
    authorization: (orderId: string, outcome: Outcome) => record(orderId, (payment, now) => recordAuthorization(payment, outcome, now)),
    void: (orderId: string) => record(orderId, recordVoid),
    capture: (shipmentId: string) =>
      transaction(pool, async (tx) => {
        const held = await lockCapture(tx, shipmentId)
        const { next, events } = held ? recordCapture(held.row, held.now) : { next: null, events: [] }
        if (!held || !next || events.length === 0) return
        await saveCapture(tx, next, held.trace)
        await tell(tx, next.orderId, held.trace, events)
      }),
    reversal: (key: string, outcome: ReversalOutcome) =>
      transaction(pool, async (tx) => {
        const held = await lockReversal(tx, key)
        if (!held) return
        const { next, events } = recordReversal(held.row, outcome, held.now)
        if (next === held.row) return
        await saveReversal(tx, next, held.trace)
        await tell(tx, next.orderId, held.trace, events)
      }),
  }
}
