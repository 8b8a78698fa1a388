import type { Context } from '../catalog.ts'
import { stockAccepted } from './stock-accepted.ts'

type Args = { commandId: string; variantId: string; quantity: number; reason: string }

export const receiveStock = (_: unknown, { commandId, variantId, quantity, reason }: Args, { catalog }: Context) =>
  catalog.send(`/variants/${encodeURIComponent(variantId)}/receive`, { commandId, quantity, reason }, stockAccepted)
