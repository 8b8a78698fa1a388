import type { Context } from '../orders.ts'
import { notFound } from './not-found.ts'
import { permit } from '../permit.ts'

type Args = { id: string; commandId: string }

export const deliverOrder = (_: unknown, { id, ...command }: Args, context: Context) => {
  permit(context.principal, 'ship-order')
  return notFound(id, context) ?? context.orders.send(`/orders/${id}/deliver`, command)
}
