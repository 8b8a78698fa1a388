import { lifecycles } from '@jangteo/contracts/orders/order'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { sorts } from './find-orders.ts'
import { First } from './first.ts'
import { readPage } from './read-page.ts'

/** `lifecycle=` with nothing behind it is the empty list, which matches nothing. */
const Lifecycles = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? [] : text.split(','))),
  v.array(v.picklist(lifecycles)),
)
const Query = v.object({
  text: v.optional(v.pipe(v.string(), v.maxLength(200))),
  lifecycle: v.optional(Lifecycles),
  sort: v.optional(v.picklist(sorts), 'NEWEST'),
  first: First(50),
  after: v.optional(v.string()),
})

export const orderListRoute = (runtime: QueryRuntime) =>
  route({
    method: 'GET',
    path: '/orders',
    permission: 'read-all-orders',
    summary: 'All orders, for those who work on them',
    query: Query,
    handle: async ({ query: { text, lifecycle, ...paging }, principal }) => readPage(runtime, principal, { text, lifecycle }, paging),
  })
