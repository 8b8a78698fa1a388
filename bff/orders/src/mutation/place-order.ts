import type { Context } from '../orders.ts'
import { permit } from '../permit.ts'

type Args = { commandId: string; orderId: string; input: Record<string, unknown> }

/** A guest's way back to the order is its follow token; an account finds it among its own. */
export const placeOrder = async (_: unknown, { commandId, orderId, input }: Args, { orders, principal, followTokenOf }: Context) => {
  permit(principal, 'place-order')
  const result = await orders.send('/orders', { ...input, commandId, orderId })
  if (result.__typename !== 'OrderAccepted' || !principal.roles.includes('guest')) return result
  return { ...result, followToken: followTokenOf(result.order.id) }
}
