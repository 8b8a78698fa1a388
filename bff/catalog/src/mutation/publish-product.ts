import type { Context } from '../catalog.ts'
import { productAccepted } from './product-accepted.ts'

export const publishProduct = (_: unknown, { commandId, id }: { commandId: string; id: string }, { catalog }: Context) =>
  catalog.send(`/products/${encodeURIComponent(id)}/publish`, { commandId }, productAccepted)
