import type { Message, Trace } from '@jangteo/contracts/envelope'
import { OrderEvent } from '@jangteo/contracts/orders/events'
import { afterCommit, type Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import { lockPayment, saveCapture, savePayment } from '../payment/payment-store.ts'
import { saveReversal } from '../payment/reversal-store.ts'
import { recordWish } from './decide.ts'

const traceOf = ({ correlationId, id, traceparent }: Message): Trace => ({ correlationId, causationId: id, traceparent })

/** Handles orders.events.v1: writes down what is wished, in the consumer's transaction, and wakes the worker after it. */
export const consumeOrders =
  ({ wakeWorker }: { wakeWorker: () => void }) =>
  async (tx: Tx, message: Message): Promise<void> => {
    const event = v.parse(OrderEvent, message.data)
    const before = (await lockPayment(tx, event.orderId))?.row ?? null
    const { payment, capture, reversal } = recordWish(before, event, message.version)
    if (!payment || payment === before) return
    await savePayment(tx, payment, traceOf(message))
    if (capture) await saveCapture(tx, capture, traceOf(message))
    if (reversal) await saveReversal(tx, reversal, traceOf(message))
    afterCommit(tx, wakeWorker)
  }
