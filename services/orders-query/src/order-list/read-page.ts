import type { Order } from '@jangteo/contracts/orders/order'
import type { Principal } from '@jangteo/contracts/principal'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { loadRows } from '@jangteo/cqrs/read/rows'
import { answer, errorBody } from '@jangteo/service-kit/route'
import { servedOrder } from '../order/served-order.ts'
import { decodeCursor } from './cursor.ts'
import { findOrders, type OrderSort } from './find-orders.ts'
import type { Wanted } from './wanted.ts'

/** One page and the position it was read at, in one state of the file. */
export const readPage = (runtime: QueryRuntime, who: Principal, wanted: Wanted, paging: { sort: OrderSort; first: number; after?: string }) => {
  const { sort, first } = paging
  const after = paging.after === undefined ? null : decodeCursor(sort, paging.after)
  if (paging.after !== undefined && !after) return answer(400, errorBody('BAD_REQUEST', 'query after: not a cursor of this list'))
  const { value, position, rev } = runtime.read((db) => {
    const { ids, ...page } = findOrders(db, wanted, { sort, first, after })
    return { ...page, rows: loadRows<Order>(db, 'order', ids) }
  })
  return { ...value, rows: value.rows.map((stored) => servedOrder(stored, rev, who)), position }
}
