import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import type { Context } from '../catalog.ts'

type Args = { filter?: Record<string, unknown> | null; first: number; after?: string | null }

export const stock = (_: unknown, { filter, first, after }: Args, { catalog }: Context) => catalog.read('/stock', { ...filter, first: pageSize(first), after })
