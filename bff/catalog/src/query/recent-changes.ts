import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import type { Context } from '../catalog.ts'

const pageInfo = { hasNextPage: false, endCursor: null }

export const recentChanges = async (_: unknown, { first }: { first: number }, { catalog }: Context) => ({
  ...(await catalog.read<{ nodes: ProductRow[] }>('/products/recent-changes', { first: pageSize(first) })),
  pageInfo,
})
