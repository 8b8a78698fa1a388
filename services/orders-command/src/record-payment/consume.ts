import type { Message } from '@jangteo/contracts/envelope'
import { PaymentEvent } from '@jangteo/contracts/payments/events'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import * as v from 'valibot'
import type { OrderDeps } from '../order/deps.ts'
import { orderInput } from '../order/order-input.ts'
import { recordPayment } from './decide.ts'

/** Handles payments.events.v1. */
export const consumePayment =
  (deps: OrderDeps) =>
  (tx: Tx, { data, id: causationId, correlationId, traceparent }: Message): Promise<void> => {
    const answer = v.parse(PaymentEvent, data)
    const trace = { correlationId, causationId, traceparent }
    return orderInput(deps, tx, { id: answer.orderId, trace }, (order, now) => recordPayment(answer, order, now))
  }
