import { may, type Principal } from '../principal.ts'
import type { OrderEvent } from './events.ts'

/** What is given back after it was captured: asked of the provider, then given or not. */
export type Refund = { id: string; amount: number; state: 'REQUESTED' | 'REFUNDED' | 'DECLINED'; by: { id: string; name: string } }
/** `refunds` is missing in an order that was stored before there were any. */
type Refunded = { captured: number; refunded: number; refunds?: Refund[] }

/** What support may give back of one order in all, in minor units, whoever gave it back so far. Admin and machine have no limit. */
export const SUPPORT_REFUND_LIMIT = 500_000

const asked = ({ refunds = [] }: Refunded) => refunds.reduce((sum, { amount, state }) => (state === 'DECLINED' ? sum : sum + amount), 0)

/** Captured, and neither given back nor asked to be; what the provider declined is left again. */
export const leftToRefund = (order: Refunded): number => order.captured - asked(order)

/** How much more of this order they may give back, in minor units: 0 for those who may not at all. */
export const refundable = (order: Refunded, who: Pick<Principal, 'roles'>): number => {
  if (!may(who, 'refund-order')) return 0
  const limit = may(who, 'refund-without-limit') ? Number.POSITIVE_INFINITY : SUPPORT_REFUND_LIMIT
  return Math.max(0, Math.min(leftToRefund(order), limit - asked(order)))
}

export const refundOf = ({ refunds = [] }: Pick<Refunded, 'refunds'>, id: string): Refund | undefined => refunds.find((refund) => refund.id === id)

/** The payment axis once something was captured. */
export const paidState = ({ captured, refunded }: Pick<Refunded, 'captured' | 'refunded'>): 'CAPTURED' | 'PARTLY_REFUNDED' | 'REFUNDED' =>
  refunded === 0 ? 'CAPTURED' : refunded < captured ? 'PARTLY_REFUNDED' : 'REFUNDED'

type RefundEvent = Extract<OrderEvent, { refundId: string }>

/** The order's refunds after one event on one of them, and what they add up to. */
export const evolveRefunds = ({ refunds = [] }: Pick<Refunded, 'refunds'>, event: RefundEvent): { refunds: Refund[]; refunded: number } => {
  const { refundId: id, amount } = event
  const settled = (state: Refund['state']) => refunds.map((refund) => (refund.id === id ? { ...refund, state } : refund))
  const next: Refund[] =
    event.type === 'refund-requested'
      ? [...refunds, { id, amount, state: 'REQUESTED', by: event.by }]
      : settled(event.type === 'payment-refunded' ? 'REFUNDED' : 'DECLINED')
  return { refunds: next, refunded: next.reduce((sum, refund) => (refund.state === 'REFUNDED' ? sum + refund.amount : sum), 0) }
}
