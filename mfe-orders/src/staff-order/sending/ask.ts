import { execute } from '@jangteo/mfe-kit'
import { AddOrderNote, DeliverOrder, type OnOrder, ShipOrder } from '../../order/order.graphql.ts'
import type { OrderResult } from '../../order/order-fields.ts'
import type { Act } from '../acting/act.ts'
import { CancelLines, RefundOrder } from '../give-back/give-back.graphql.ts'

/** Sends an act as its command. Throws if no answer came. */
export const ask = async (act: Act, on: OnOrder): Promise<OrderResult> => {
  switch (act.type) {
    case 'ship':
      return (await execute(ShipOrder, { ...on, lines: act.lines, trackingNumber: act.trackingNumber ?? undefined })).data.shipOrder
    case 'deliver':
      return (await execute(DeliverOrder, on)).data.deliverOrder
    case 'note':
      return (await execute(AddOrderNote, { ...on, text: act.text })).data.addOrderNote
    case 'cancel':
      return (await execute(CancelLines, { ...on, lines: act.whole ? undefined : act.lines, reason: act.reason ?? undefined })).data.cancelOrder
    case 'refund':
      return (await execute(RefundOrder, { ...on, amount: act.amount, restock: act.restock, reason: act.reason })).data.refundOrder
  }
}
