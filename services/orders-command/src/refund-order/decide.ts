import type { RefundOrder } from '@jangteo/contracts/orders/commands'
import type { OrderEvent } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import { leftToRefund, refundable } from '@jangteo/contracts/orders/refunds'
import type { Principal } from '@jangteo/contracts/principal'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { moreThan, summed } from '../order/chosen-lines.ts'
import { notNow } from '../order/not-now.ts'

type Made = { refundId: string; by: { id: string; name: string }; who: Pick<Principal, 'roles'> }

const tooMuch = (amount: number, order: Order, who: Made['who']): Decision<never> | null => {
  if (amount > leftToRefund(order)) return refused('VALIDATION', { path: 'amount', message: 'MORE_THAN_LEFT' })
  return amount > refundable(order, who) ? refused('VALIDATION', { path: 'amount', message: 'REFUND_LIMIT' }) : null
}

/**
 * Asks for captured money to be given back, also after the order has ended. What was asked before and not declined counts, so that nothing is
 * given back twice, however late the provider answers. What came back can be sold again at once.
 */
export const refundOrder = (command: RefundOrder, id: string, { refundId, by, who }: Made, order: Order | null, now: string): Decision<OrderEvent> => {
  if (!order) return refused('NOT_FOUND', { id })
  const { amount, reason } = command
  const named = command.restock ?? []
  const refusal =
    notNow('refund', order) ??
    tooMuch(amount, order, who) ??
    moreThan(({ shipped, returned }) => shipped - returned, { named, order, path: 'restock', message: 'MORE_THAN_SHIPPED' })
  return refusal ?? accepted({ type: 'refund-requested', orderId: id, at: now, refundId, amount, restock: summed(named), reason, by })
}
