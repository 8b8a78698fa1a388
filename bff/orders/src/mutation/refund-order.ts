import type { Context } from '../orders.ts'
import { notFound } from './not-found.ts'
import { permit } from '../permit.ts'

type Args = { id: string; commandId: string; amount: number; restock?: { lineId: string; quantity: number }[] | null; reason: string }

export const refundOrder = (_: unknown, { id, ...command }: Args, context: Context) => {
  permit(context.principal, 'refund-order')
  return notFound(id, context) ?? context.orders.send(`/orders/${id}/refund`, command)
}
