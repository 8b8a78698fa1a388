import { mkdirSync, rmSync } from 'node:fs'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import { ORDERS as ORDERS_TOPIC } from '@jangteo/contracts/topics'
import { versionOf } from '@jangteo/cqrs/read/fold/place'
import { openReadStore } from '@jangteo/cqrs/read/read-store'
import { findOrders, type OrderSort } from '../../../services/orders-query/src/order-list/find-orders.ts'
import { columnsSchema, keepColumns } from '../../../services/orders-query/src/order-list/order-columns.ts'
import type { Wanted } from '../../../services/orders-query/src/order-list/wanted.ts'
import { lifeOf } from '../goods/history.ts'
import type { Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'
import { percentiles } from '../spread.ts'

const ORDERS = 1_000_000
const AT_ONCE = 1_000

const looks: readonly { wanted: Wanted; sort: OrderSort }[] = [
  { wanted: {}, sort: 'NEWEST' },
  { wanted: {}, sort: 'TOTAL_DOWN' },
  { wanted: { lifecycle: ['EXPIRED'] }, sort: 'NEWEST' },
  { wanted: { lifecycle: ['COMPLETED', 'CONFIRMED'] }, sort: 'OLDEST' },
  { wanted: { lifecycle: ['COMPLETED'] }, sort: 'TOTAL_DOWN' },
  { wanted: { toShip: true }, sort: 'OLDEST' },
  { wanted: { totalMin: 10_000, totalMax: 60_000 }, sort: 'NEWEST' },
  { wanted: { text: '김' }, sort: 'NEWEST' },
  { wanted: { text: '김민준' }, sort: 'NEWEST' },
  { wanted: { text: 'sku-1' }, sort: 'NEWEST' },
  { wanted: { text: 'buyer77@' }, sort: 'OLDEST' },
  { wanted: { sku: 'SKU-17' }, sort: 'NEWEST' },
  { wanted: { text: '김', lifecycle: ['EXPIRED'] }, sort: 'NEWEST' },
]

/** One order in fifty ran out of time, the others are done, but for the last thousands. */
const orderOf = (n: number): Order => {
  const order = lifeOf(n).reduce<Order | null>(evolveOrder, null)
  if (!order) throw new Error('no order')
  if (n % 50 === 0) return { ...order, lifecycle: 'EXPIRED', payment: 'VOIDED' }
  return n < ORDERS - 5_000 ? { ...order, lifecycle: 'COMPLETED', payment: 'CAPTURED', fulfilment: 'DELIVERED' } : order
}

/** What the file of the query side needs among a million orders for a page of 50 and its count, and to see how far one order is; without rows, network and browser. */
export const million: Row = {
  name: 'million',
  rounds: 5,
  aims: { 'million orders, slowest look ms': { atMost: 50 } },
  open: async (world) => {
    const dataDir = world.folder('million')
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir, { recursive: true })
    const store = openReadStore({ dataDir, name: 'million', rev: 'million', schema: [columnsSchema] })
    const db = store.db()
    const reached = db.prepare(`INSERT INTO streams VALUES (?, ?, 5, '')`)
    const ids: string[] = []
    const began = process.cpuUsage()
    const keep = db.transaction((first: number) => {
      for (let n = first; n < first + AT_ONCE; n++) {
        const after = orderOf(n)
        keepColumns(db, after.id, [{ before: null, after, message: null as never }])
        reached.run(ORDERS_TOPIC, after.id)
        if (n % 50_000 === 0) ids.push(after.id)
      }
    })
    for (let n = 0; n < ORDERS; n += AT_ONCE) keep(n)
    const spent = process.cpuUsage(began)
    return {
      round: async () => {
        const by = looks.map(({ wanted, sort }) =>
          Array.from({ length: 10 }, () => {
            const since = performance.now()
            findOrders(db, wanted, { sort, first: 50, after: null })
            return performance.now() - since
          }),
        )
        const one = ids.map((id) => {
          const since = performance.now()
          versionOf(db, [ORDERS_TOPIC], id)
          return performance.now() - since
        })
        return {
          ...percentiles('million orders', by.flat()),
          'million orders, slowest look ms': Math.max(...by.map((look) => quantile(look, 0.5))),
          'million orders, how far one of them is ms': quantile(one, 0.5),
          'CPU µs to make and list an order': (spent.user + spent.system) / ORDERS,
        }
      },
      close: () => store.close(),
    }
  },
}
