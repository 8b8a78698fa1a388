import { documentOf } from '../goods/documents.ts'
import { followOrders, placeOrder } from '../goods/place.ts'
import { type Good, plenty } from '../goods/shelf.ts'
import { type Client, createClient } from '../load/client.ts'
import { closedLoop, times } from '../load/pressure.ts'
import type { Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'
import { percentiles } from '../spread.ts'
import type { World } from '../world.ts'

const ORDERS = 10_000
const ASKED = 300

/** What staff look for: the newest, by state, by amount, by the beginning of a name, the dearest first. */
const looks = [
  { filter: {}, sort: 'NEWEST' },
  { filter: { lifecycle: ['CONFIRMED'] }, sort: 'NEWEST' },
  { filter: { totalMin: 10_000, totalMax: 60_000 }, sort: 'OLDEST' },
  { filter: { text: '김서' }, sort: 'NEWEST' },
  { filter: {}, sort: 'TOTAL_DOWN' },
]

const countOrders = async (ask: Client['ask']) => {
  const query = 'query { orders(filter: {}, first: 1) { count { value } } }'
  return (await ask<{ orders: { count: { value: number } } }>('orders', { query })).orders.count.value
}

/** Places as many orders as the shop lacks; resolves when all are through. */
export const fillOrders = async (world: World, client: Client) => {
  const [{ brokers }, there] = [await world.shop(), await countOrders(client.ask)]
  if (there >= ORDERS) return
  const [goods, follow, ids] = [await plenty(client.ask, 100), await followOrders(brokers), [] as string[]]
  await closedLoop(32, times(ORDERS - there), async (n) => ids.push(await placeOrder(client.ask, goods[n % goods.length] as Good)))
  await follow.confirmed(ids.slice(-500))
  await follow.stop()
}

/** The list of orders as staff's browsers ask for it, 50 rows with their count, one at a time. A variable that nobody reads makes each its own question. */
export const staffList: Row = {
  name: 'staff-list',
  rounds: 5,
  aims: { 'order list p95 ms': { atMost: 20 } },
  floors: { 'order list p50 ms': 'SQLite page ms', 'order list p95 ms': 'bare HTTP p95 ms, 1 in flight' },
  open: async (world) => {
    const client = createClient((await world.shop()).basePort)
    await fillOrders(world, client)
    const hash = documentOf('orders', 'StaffOrders')
    return {
      round: async () => {
        const by: number[][] = looks.map(() => [])
        const { times: all } = await closedLoop(1, times(ASKED), async (n) => {
          const since = performance.now()
          await client.ask('orders', { hash, variables: { ...looks[n % looks.length], first: 50, asked: n } })
          by[n % looks.length]?.push(performance.now() - since)
        })
        return { ...percentiles('order list', all), 'slowest look, p95 ms': Math.max(...by.map((one) => quantile(one, 0.95))) }
      },
      close: client.stop,
    }
  },
}
