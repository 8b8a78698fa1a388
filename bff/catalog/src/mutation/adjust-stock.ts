import type { Context } from '../catalog.ts'
import { stockAccepted } from './stock-accepted.ts'

type Args = { commandId: string; variantId: string; delta: number; reason: string }

export const adjustStock = (_: unknown, { commandId, variantId, delta, reason }: Args, { catalog }: Context) =>
  catalog.send(`/variants/${encodeURIComponent(variantId)}/adjust`, { commandId, delta, reason }, stockAccepted)
