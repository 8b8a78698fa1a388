import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import type { Context } from '../catalog.ts'

type Args = { variantId: string; first: number; after?: string | null }

export const stockMovements = (_: unknown, { variantId, first, after }: Args, { catalog }: Context) =>
  catalog.read('/movements', { variantId, first: pageSize(first), after })
