import type { Context } from '../catalog.ts'
import { productAccepted } from './product-accepted.ts'

type Args = { commandId: string; id: string; variants: Record<string, unknown>[] }

export const addVariants = (_: unknown, { commandId, id, variants }: Args, { catalog }: Context) =>
  catalog.send(`/products/${encodeURIComponent(id)}/variants`, { commandId, variants }, productAccepted)
