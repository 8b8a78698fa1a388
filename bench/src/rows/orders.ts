import type { Shop } from '@jangteo/stack/shop'
import { followOrders, placeOrder } from '../goods/place.ts'
import { type Good, plenty } from '../goods/shelf.ts'
import { createClient } from '../load/client.ts'
import { closedLoop, openLoop, times } from '../load/pressure.ts'
import { cpuPer } from '../process/per.ts'
import { cpuSince } from '../process/proc.ts'
import type { Figures, Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'

const GOODS = 200
const WARM = 300
const SATURATED = { orders: 1_500, inFlight: 64 }
const STEADY = { perSecond: 100, seconds: 8 }

type Given = { shop: Shop; place: (n: number) => Promise<string>; follow: Awaited<ReturnType<typeof followOrders>> }

const saturated = async ({ shop, place, follow }: Given): Promise<Figures> => {
  const [used, began, ids] = [cpuSince(shop), performance.now(), [] as string[]]
  const { busy } = await closedLoop(SATURATED.inFlight, times(SATURATED.orders), async (n) => ids.push(await place(n)))
  const last = Math.max(...(await follow.confirmed(ids)))
  return {
    'confirmed orders/s, saturated': (ids.length * 1000) / (last - began),
    'load client busy, %': 100 * busy,
    ...cpuPer('an order', ids.length, used()),
  }
}

const steady = async ({ place, follow }: Given): Promise<Figures> => {
  const sent = new Map<string, number>()
  const began = performance.now()
  const { times: answered } = await openLoop(STEADY.perSecond, STEADY.seconds, async (n) => {
    sent.set(await place(n), began + (n * 1000) / STEADY.perSecond)
  })
  const ids = [...sent.keys()]
  const ends = await follow.confirmed(ids)
  const took = ids.map((id, n) => (ends[n] ?? Number.NaN) - (sent.get(id) ?? Number.NaN))
  return {
    'place → acknowledged at 100/s p50 ms': quantile(answered, 0.5),
    'place → CONFIRMED at 100/s p50 ms': quantile(took, 0.5),
    'place → CONFIRMED at 100/s p99 ms': quantile(took, 0.99),
  }
}

/** Orders from the gateway to CONFIRMED: as many as go, then a hundred a second. The clock stops when the event of the confirmation is heard from Kafka. */
export const orders: Row = {
  name: 'orders',
  rounds: 5,
  aims: {
    'confirmed orders/s, saturated': { atLeast: 275 },
    'CPU ms an order, all': { atMost: 7 },
    'place → CONFIRMED at 100/s p99 ms': { atMost: 1_000 },
  },
  floors: {
    'confirmed orders/s, saturated': 'durable commits/s, 16 connections',
    'place → acknowledged at 100/s p50 ms': 'durable commit p50 ms',
  },
  open: async (world) => {
    const shop = await world.shop()
    const client = createClient(shop.basePort)
    const goods = await plenty(client.ask, GOODS)
    const follow = await followOrders(shop.brokers)
    const place = (n: number) => placeOrder(client.ask, goods[n % GOODS] as Good)
    const warm: string[] = []
    await closedLoop(16, times(WARM), async (n) => warm.push(await place(n)))
    await follow.confirmed(warm)
    return {
      round: async () => ({ ...(await saturated({ shop, place, follow })), ...(await steady({ shop, place, follow })) }),
      close: () => Promise.all([follow.stop(), client.stop()]),
    }
  },
}
