import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import type { Context } from '../catalog.ts'

type Args = { id: string; first: number; after?: string | null }

export const productHistory = (_: unknown, { id, first, after }: Args, { catalog }: Context) =>
  catalog.read(`/products/${encodeURIComponent(id)}/history`, { first: pageSize(first), after })
