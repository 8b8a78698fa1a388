import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { answer, errorBody, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { countOrders, sorts } from './find-orders.ts'
import { First } from './first.ts'
import { readPage } from './read-page.ts'
import { askedBy, wantedQuery } from './wanted.ts'

const mayNot = () => answer(403, errorBody('FORBIDDEN', 'Your role does not allow this'))

export const orderListRoute = (runtime: QueryRuntime) =>
  route({
    method: 'GET',
    path: '/orders',
    permission: 'read-all-orders',
    summary: 'All orders, for those who work on them',
    query: v.object({ ...wantedQuery, sort: v.optional(v.picklist(sorts), 'NEWEST'), first: First(50), after: v.optional(v.string()) }),
    handle: async ({ query: { sort, first, after, ...query }, principal }) => {
      const wanted = askedBy(principal, query, sort)
      return wanted ? readPage(runtime, principal, wanted, { sort, first, after }) : mayNot()
    },
  })

export const orderCountRoute = (runtime: QueryRuntime) =>
  route({
    method: 'GET',
    path: '/orders/count',
    permission: 'read-all-orders',
    summary: 'How many orders match a filter',
    query: v.object(wantedQuery),
    handle: async ({ query, principal }) => {
      const wanted = askedBy(principal, query)
      if (!wanted) return mayNot()
      const { value: count, position } = runtime.read((db) => countOrders(db, wanted))
      return { count, position }
    },
  })
