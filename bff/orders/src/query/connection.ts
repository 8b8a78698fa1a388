import type { OrderNode } from '../orders.ts'

/** A page as orders-query answers it. */
export type Page = { rows: OrderNode[]; hasNextPage: boolean; endCursor: string | null; count: { value: number; capped: boolean }; position: string }

/** GraphQL's `OrderConnection`. */
export const connection = ({ rows: nodes, hasNextPage, endCursor, count, position }: Page) => ({
  nodes,
  pageInfo: { hasNextPage, endCursor },
  count,
  position,
})
