import type { Context } from '../orders.ts'
import { notFound } from './not-found.ts'
import { permit } from '../permit.ts'

type Args = { id: string; commandId: string; text: string }

export const addOrderNote = (_: unknown, { id, ...command }: Args, context: Context) => {
  permit(context.principal, 'note-order')
  return notFound(id, context) ?? context.orders.send(`/orders/${id}/notes`, command)
}
