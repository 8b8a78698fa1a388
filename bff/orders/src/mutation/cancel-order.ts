import type { Context } from '../orders.ts'
import { notFound } from './not-found.ts'
import { permit } from '../permit.ts'

type Args = { id: string; commandId: string; lines?: { lineId: string; quantity: number }[] | null; reason?: string | null }

export const cancelOrder = (_: unknown, { id, ...command }: Args, context: Context) => {
  permit(context.principal, 'cancel-any-order', 'cancel-own-order')
  return notFound(id, context) ?? context.orders.send(`/orders/${id}/cancel`, command)
}
