import type { Context, OrderNode } from '../orders.ts'
import { isId } from '../is-id.ts'

type Args = { id: string; minVersion?: number | null; followToken?: string | null }

export const order = async (_: unknown, { id, minVersion, followToken }: Args, { orders }: Context): Promise<OrderNode | null> => {
  if (!isId(id)) return null
  const found = await orders.read<{ order: OrderNode | null }>(`/orders/${id}`, { minVersion, followToken })
  return found?.order ?? null
}
