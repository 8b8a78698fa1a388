import type { Context } from '../catalog.ts'
import { productAccepted } from './product-accepted.ts'

type Args = { commandId: string; variantId: string; price: number }

export const changePrice = (_: unknown, { commandId, variantId, price }: Args, { catalog }: Context) =>
  catalog.send(`/variants/${encodeURIComponent(variantId)}/price`, { commandId, price }, productAccepted)
