import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { refundOf } from '@jangteo/contracts/orders/refunds'
import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import { accepted, type Decision, rejection } from '@jangteo/contracts/rejection'

const waitsForPayment = (order: Order) => order.lifecycle === 'PLACED' && order.reserved

/** The provider's final answer. Only a waiting order is moved by it; after its end the answer changes the payment axis and nothing else. */
export const recordPayment = (answer: PaymentEvent, order: Order, now: string): Decision<OrderEvent> => {
  const of = { orderId: order.id, at: now }
  switch (answer.type) {
    case 'payment-authorized': {
      if (order.payment !== 'NONE') return accepted()
      const authorized: OrderEvent = { type: 'payment-authorized', ...of, amount: answer.amount }
      return waitsForPayment(order) ? accepted<OrderEvent>(authorized, { type: 'order-confirmed', ...of }) : accepted(authorized)
    }
    case 'payment-declined': {
      if (order.payment !== 'NONE') return accepted()
      const declined: OrderEvent = { type: 'payment-declined', ...of }
      return waitsForPayment(order)
        ? accepted<OrderEvent>(declined, { type: 'order-rejected', ...of, rejection: rejection('PAYMENT_DECLINED', {}) })
        : accepted(declined)
    }
    case 'payment-voided':
      return order.payment === 'AUTHORIZED' ? accepted({ type: 'payment-voided', ...of }) : accepted()
    case 'payment-refunded':
    case 'refund-declined': {
      const { type, refundId } = answer
      const refund = refundOf(order, refundId)
      if (refund?.state !== 'REQUESTED') return accepted()
      const { amount, by } = refund
      return accepted<OrderEvent>(type === 'payment-refunded' ? { type, ...of, refundId, amount, by } : { type, ...of, refundId, amount })
    }
    case 'payment-captured': {
      const shipment = order.shipments.find(({ id }) => id === answer.shipmentId)
      if (!shipment || shipment.capturedAt) return accepted()
      return accepted({ type: 'payment-captured', ...of, shipmentId: answer.shipmentId, amount: answer.amount })
    }
  }
}
