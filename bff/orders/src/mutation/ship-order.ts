import type { Context } from '../orders.ts'
import { notFound } from './not-found.ts'
import { permit } from '../permit.ts'

type Args = { id: string; commandId: string; lines?: { lineId: string; quantity: number }[] | null; trackingNumber?: string | null }

export const shipOrder = (_: unknown, { id, ...command }: Args, context: Context) => {
  permit(context.principal, 'ship-order')
  return notFound(id, context) ?? context.orders.send(`/orders/${id}/ship`, command)
}
