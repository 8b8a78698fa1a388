import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { answer, errorBody, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { First } from './first.ts'
import { readPage } from './read-page.ts'

export const myOrdersRoute = (runtime: QueryRuntime) =>
  route({
    method: 'GET',
    path: '/orders/mine',
    permission: 'anyone',
    summary: "The caller's own orders, newest first",
    query: v.object({ first: First(20), after: v.optional(v.string()) }),
    handle: async ({ query, principal }) => {
      if (principal.roles.includes('guest')) return answer(401, errorBody('UNAUTHENTICATED', 'Sign in to see your orders'))
      return readPage(runtime, principal, { customerId: principal.sub }, { sort: 'NEWEST', ...query })
    },
  })
