import { causedBy, type Message } from '@jangteo/contracts/envelope'
import { PaymentEvent } from '@jangteo/contracts/payments/events'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import type { OrderDeps } from '../order/deps.ts'
import { orderInput } from '../order/order-input.ts'
import { recordPayment } from './decide.ts'

/** Handles payments.events.v1. */
export const consumePayment =
  (deps: OrderDeps) =>
  (tx: Tx, message: Message): Promise<void> => {
    const answer = v.parse(PaymentEvent, message.data)
    return orderInput(deps, tx, { id: answer.orderId, trace: causedBy(message) }, (order, now) => recordPayment(answer, order, now))
  }
