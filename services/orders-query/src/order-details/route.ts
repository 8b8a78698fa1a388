import type { Order } from '@jangteo/contracts/orders/order'
import { seesOrder } from '@jangteo/contracts/orders/redact-order'
import { Id } from '@jangteo/contracts/primitives'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRow } from '@jangteo/cqrs/read/rows'
import { checkFollowToken } from '@jangteo/service-kit/token/follow-token'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { servedOrder } from '../order/served-order.ts'

const Query = v.object({
  minVersion: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  followToken: v.optional(v.pipe(v.string(), v.maxLength(400))),
})

/** An order that the caller may not see is null, as if it were not there; a guest without its follow token does not wait for it either. */
export const orderDetailsRoute = ({ runtime, followSecret }: { runtime: QueryRuntime; followSecret: string }) =>
  route({
    method: 'GET',
    path: '/orders/:id',
    permission: 'anyone',
    summary: 'One order; waits up to 500 ms for `minVersion`',
    params: v.object({ id: Id }),
    query: Query,
    handle: async ({ params: { id }, query: { minVersion, followToken }, principal }) => {
      const opened = followToken !== undefined && checkFollowToken(followSecret, id, followToken)
      if (!opened && principal.roles.includes('guest')) return { order: null, position: runtime.position(), stale: false }
      const seen = minVersion === undefined || (await runtime.waitFor({ id: `order-${id}`, version: minVersion }))
      const { value: stored, position, rev } = runtime.read((db) => loadRow<Order>(db, 'order', id))
      const order = stored?.row
      if (!order || !(opened || seesOrder(order, principal))) return { order: null, position, stale: minVersion !== undefined }
      return { order: servedOrder({ row: order, n: stored.n }, rev, principal), position, stale: !seen }
    },
  })
