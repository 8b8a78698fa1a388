import { documentOf } from '../goods/documents.ts'
import { goodsOf } from '../goods/shelf.ts'
import { type Client, createClient } from '../load/client.ts'
import { closedLoop, forSeconds } from '../load/pressure.ts'
import { cpuPer } from '../process/per.ts'
import { cpuSince } from '../process/proc.ts'
import type { Figures, Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'
import type { Shop } from '@jangteo/stack/shop'

const SECONDS = 2
const [list, one] = ['Products', 'OneProduct'].map((operation) => () => documentOf('catalog', operation))

type Load = { shop: Shop; guest: Client; what: string; inFlight: number; request: (n: number) => Parameters<Client['ask']>[1] }

const press = async ({ shop, guest, what, inFlight, request }: Load): Promise<Figures> => {
  const used = cpuSince(shop)
  const { times, seconds, busy } = await closedLoop(inFlight, forSeconds(SECONDS), (n) => guest.ask('catalog', request(n)))
  return {
    [`${what} requests/s, ${inFlight} in flight`]: times.length / seconds,
    [`${what} p95 ms, ${inFlight} in flight`]: quantile(times, 0.95),
    ...(inFlight === 32 ? { [`load client busy, ${what}, %`]: 100 * busy, ...cpuPer(`a ${what}`, times.length, used()) } : {}),
  }
}

/**
 * What a guest's browser asks for: the list with stock at 1,000 products, in three orders in turn; the same with a filter of each one's own, so that no two can
 * share an answer; the page of one product.
 */
export const products: Row = {
  name: 'products',
  rounds: 5,
  aims: { 'list requests/s, 32 in flight': { atLeast: 2_100 }, 'list requests/s, 8 in flight': { atLeast: 2_100 } },
  floors: {
    'list requests/s, 8 in flight': 'bare HTTP requests/s, 8 in flight',
    'list requests/s, 32 in flight': 'bare HTTP requests/s, 32 in flight',
    'page requests/s, 8 in flight': 'bare HTTP requests/s, 8 in flight',
    'page requests/s, 32 in flight': 'bare HTTP requests/s, 32 in flight',
  },
  open: async (world) => {
    const shop = await world.shop()
    const guest = createClient(shop.basePort, null)
    const machine = createClient(shop.basePort)
    const goods = await goodsOf(machine.ask, 1_000)
    await machine.stop()
    const [hash, page] = [list?.() ?? '', one?.() ?? '']
    const sorts = ['NEWEST', 'PRICE_UP', 'PRICE_DOWN']
    const asks = [
      { what: 'list', request: (n: number) => ({ hash, variables: { filter: {}, sort: sorts[n % 3], first: 24 } }) },
      {
        what: 'list with an own filter',
        request: (n: number) => ({ hash, variables: { filter: { priceMax: 1_000_000 + n }, sort: sorts[n % 3], first: 24 } }),
      },
      { what: 'page', request: (n: number) => ({ hash: page, variables: { slug: goods[n % goods.length]?.slug } }) },
    ]
    return {
      round: async () => {
        const figures: Figures = {}
        for (const ask of asks) for (const inFlight of [8, 32]) Object.assign(figures, await press({ shop, guest, inFlight, ...ask }))
        return figures
      },
      close: guest.stop,
    }
  },
}
