import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import type { Context } from '../orders.ts'
import { permit } from '../permit.ts'
import { connection, type Page } from './connection.ts'

type Args = { filter?: Record<string, unknown> | null; sort?: string | null; first: number; after?: string | null }

export const orders = async (_: unknown, { filter, sort, first, after }: Args, context: Context) => {
  permit(context.principal, 'read-all-orders')
  const page = await context.orders.read<Page>('/orders', { ...filter, sort, first: pageSize(first), after })
  if (!page) throw new Error('orders-query has no /orders')
  return connection(page)
}
