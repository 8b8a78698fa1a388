import { unauthenticated } from '@jangteo/service-kit/graphql/errors'
import { pageSize } from '@jangteo/service-kit/graphql/page-size'
import type { Context } from '../orders.ts'
import { connection, type Page } from './connection.ts'

type Args = { first: number; after?: string | null }

export const myOrders = async (_: unknown, { first, after }: Args, { orders, principal }: Context) => {
  if (principal.roles.includes('guest')) throw unauthenticated('Sign in to see your orders')
  const page = await orders.read<Page>('/orders/mine', { first: pageSize(first), after })
  if (!page) throw new Error('orders-query has no /orders/mine')
  return connection(page)
}
