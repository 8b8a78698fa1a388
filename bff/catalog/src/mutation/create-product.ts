import type { Context } from '../catalog.ts'
import { productAccepted } from './product-accepted.ts'

export const createProduct = (_: unknown, { commandId, input }: { commandId: string; input: Record<string, unknown> }, { catalog }: Context) =>
  catalog.send('/products', { ...input, commandId }, productAccepted)
