import { badUserInput } from '@jangteo/service-kit/graphql/errors'
import type { Context } from '../orders.ts'
import { permit } from '../permit.ts'
import type { Page } from './connection.ts'

const MOST = 20

export const orderCounts = async (_: unknown, { filters }: { filters: Record<string, unknown>[] }, context: Context) => {
  permit(context.principal, 'read-all-orders')
  if (filters.length > MOST) throw badUserInput(`at most ${MOST} filters`, 'filters')
  return Promise.all(filters.map((filter) => countOf(filter, context)))
}

const countOf = async (filter: Record<string, unknown>, { orders }: Context) => {
  const found = await orders.read<Pick<Page, 'count'>>('/orders/count', filter)
  if (!found) throw new Error('orders-query has no /orders/count')
  return found.count
}
