import type { Context } from '../catalog.ts'
import { productAccepted } from './product-accepted.ts'

type Args = { commandId: string; id: string; expectedVersion: number; input: Record<string, unknown> }

export const editProduct = (_: unknown, { commandId, id, expectedVersion, input }: Args, { catalog }: Context) =>
  catalog.send(`/products/${encodeURIComponent(id)}/edit`, { ...input, commandId, expectedVersion }, productAccepted)
