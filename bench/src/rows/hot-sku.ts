import { ORDERS as ORDER_EVENTS, RESERVATIONS } from '@jangteo/contracts/topics'
import { eventually } from '@jangteo/stack/testing'
import { listen } from '../goods/listen.ts'
import { placeOrder } from '../goods/place.ts'
import { type Good, availableOf, goodsOf, receiveStock } from '../goods/shelf.ts'
import { createClient } from '../load/client.ts'
import { closedLoop, times } from '../load/pressure.ts'
import { cpuPer } from '../process/per.ts'
import { cpuSince } from '../process/proc.ts'
import type { Row } from '../row.ts'

const ORDERS = 1_200
const STOCK = 400
const ROUNDS = 5
const WHO_WOULD_ANSWER = ['orders-command', 'payments']

/** Throws when not all of them are there within a minute. */
const all = async (ids: readonly string[], there: { has: (id: string) => boolean }) => {
  const found = await eventually(async () => ids.every((id) => there.has(id)) || undefined, { within: 60_000 })
  if (!found) throw new Error('not every order was heard of')
}

/**
 * Everybody wants the same thing. catalog-command is held while the orders are placed and let go alone, with the rest of the saga held, so that
 * nothing but the reservations is measured: from the first commit to the last. The stock must be sold out exactly.
 */
export const hotSku: Row = {
  name: 'hot-sku',
  rounds: ROUNDS,
  aims: { 'reservations tried/s': { atLeast: 1_000 }, 'sold beyond or short of the stock': { atMost: 0 } },
  floors: { 'reservations tried/s': 'durable commits/s, 16 connections' },
  open: async (world) => {
    const shop = await world.shop()
    const client = createClient(shop.basePort)
    const goods = (await goodsOf(client.ask, 1_000)).slice(-ROUNDS) // known long ago by everybody who must know their price
    const [catalog, ...others] = ['catalog-command', ...WHO_WOULD_ANSWER].map((name) => shop.fleet.copy(name))
    const answers = new Map<string, { type: string; at: number }>()
    const published = new Set<string>()
    const stopOrders = await listen(shop.brokers, ORDER_EVENTS, ({ key }) => published.add(key))
    const stop = await listen(shop.brokers, RESERVATIONS, ({ key, data, time }) =>
      answers.set(key, { type: (data as { type: string }).type, at: Date.parse(time) }),
    )
    const thaw = () => {
      for (const one of [catalog, ...others]) one?.thaw()
    }
    return {
      round: async () => {
        const good = goods.shift() as Good
        await receiveStock(client.ask, good, STOCK - (await availableOf(client.ask, good)))
        catalog?.freeze()
        const ids: string[] = []
        await closedLoop(32, times(ORDERS), async () => ids.push(await placeOrder(client.ask, good)))
        await all(ids, published)
        for (const one of others) one.freeze()
        const used = cpuSince(shop)
        catalog?.thaw()
        await all(ids, answers)
        const cpu = cpuPer('a reservation', ids.length, used())
        thaw()
        const ended = ids.flatMap((id) => answers.get(id) ?? [])
        const moments = ended.map(({ at }) => at)
        const reserved = ended.filter(({ type }) => type === 'stock-reserved').length
        return {
          'reservations tried/s': (1000 * (ended.length - 1)) / (Math.max(...moments) - Math.min(...moments)),
          'sold beyond or short of the stock': Math.abs(reserved - STOCK),
          ...cpu,
        }
      },
      close: async () => {
        thaw()
        await Promise.all([stop(), stopOrders()])
        await client.stop()
      },
    }
  },
}
