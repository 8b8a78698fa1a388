import { causedBy, ceTypeOf, type Message } from '@jangteo/contracts/envelope'
import { OrderEvent } from '@jangteo/contracts/orders/events'
import { afterCommit, type Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import { nextCall } from '../payment/next-call.ts'
import { lockPayment, openPayment, saveCapture, savePayment } from '../payment/payment-store.ts'
import { saveReversal } from '../payment/reversal-store.ts'
import { recordWish, wishes } from './decide.ts'

const ours = new Set([...wishes].map((type) => ceTypeOf('orders', type)))

/** Handles orders.events.v1: writes down what is wished, in the consumer's transaction, and wakes the worker after it. Events of other kinds pass by unread. */
export const consumeOrders =
  ({ wakeWorker }: { wakeWorker: () => void }) =>
  async (tx: Tx, message: Message): Promise<void> => {
    if (!ours.has(message.type)) return
    const event = v.parse(OrderEvent, message.data)
    const before = event.type === 'order-placed' ? null : ((await lockPayment(tx, event.orderId))?.row ?? null)
    const { payment, capture, reversal } = recordWish(before, event, message.version)
    if (!payment || payment === before) return
    await (before ? savePayment(tx, payment) : openPayment(tx, payment, causedBy(message)))
    if (capture) await saveCapture(tx, capture, causedBy(message))
    if (reversal) await saveReversal(tx, reversal, causedBy(message))
    if (capture || reversal || nextCall(payment)) afterCommit(tx, wakeWorker)
  }
