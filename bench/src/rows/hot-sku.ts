import { ORDERS as ORDER_EVENTS, RESERVATIONS } from '@jangteo/contracts/topics'
import type { Shop } from '@jangteo/stack/shop'
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

/** Throws when not all of them are there within a minute. */
const all = async (ids: readonly string[], there: { has: (id: string) => boolean }) => {
  const found = await eventually(async () => ids.every((id) => there.has(id)) || undefined, { within: 60_000 })
  if (!found) throw new Error('not every order was heard of')
}

/** What became of every order: heard from the order's own topic that it is published, and from the reservations' how it was answered and when. */
const hearAnswers = async (brokers: readonly string[]) => {
  const [published, answers] = [new Set<string>(), new Map<string, { type: string; at: number }>()]
  const stopOrders = await listen(brokers, ORDER_EVENTS, ({ key }) => published.add(key))
  const stopAnswers = await listen(brokers, RESERVATIONS, ({ key, data, time }) =>
    answers.set(key, { type: (data as { type: string }).type, at: Date.parse(time) }),
  )
  return { published, answers, stop: () => Promise.all([stopOrders(), stopAnswers()]) }
}
type Heard = Awaited<ReturnType<typeof hearAnswers>>

/** Holds catalog-command while the orders are placed, then everybody else while it answers them. */
const rush = async (shop: Shop, place: () => Promise<string>, { published, answers }: Heard) => {
  const [catalog, others] = [shop.fleet.copy('catalog-command'), ['orders-command', 'payments'].map((name) => shop.fleet.copy(name))]
  const ids: string[] = []
  try {
    catalog.freeze()
    await closedLoop(32, times(ORDERS), async () => ids.push(await place()))
    await all(ids, published)
    for (const one of others) one.freeze()
    const used = cpuSince(shop)
    catalog.thaw()
    await all(ids, answers)
    return { answered: ids.flatMap((id) => answers.get(id) ?? []), cpu: used() }
  } finally {
    for (const one of [catalog, ...others]) one.thaw()
  }
}

/** Everybody wants the same thing. Nothing but the reservations is measured, from the first commit to the last. The stock must be sold out exactly. */
export const hotSku: Row = {
  name: 'hot-sku',
  rounds: ROUNDS,
  aims: { 'reservations tried/s': { atLeast: 1_000 }, 'sold beyond or short of the stock': { atMost: 0 } },
  floors: { 'reservations tried/s': 'durable commits/s, 16 connections' },
  open: async (world) => {
    const shop = await world.shop()
    const client = createClient(shop.basePort)
    const goods = (await goodsOf(client.ask, 1_000)).slice(-ROUNDS) // known long ago by everybody who must know their price
    const heard = await hearAnswers(shop.brokers)
    return {
      round: async () => {
        const good = goods.shift() as Good
        await receiveStock(client.ask, good, STOCK - (await availableOf(client.ask, good)))
        const { answered, cpu } = await rush(shop, () => placeOrder(client.ask, good), heard)
        const moments = answered.map(({ at }) => at)
        const reserved = answered.filter(({ type }) => type === 'stock-reserved').length
        return {
          'reservations tried/s': (1000 * (answered.length - 1)) / (Math.max(...moments) - Math.min(...moments)),
          'sold beyond or short of the stock': Math.abs(reserved - STOCK),
          ...cpuPer('a reservation', answered.length, cpu),
        }
      },
      close: () => Promise.all([heard.stop(), client.stop()]),
    }
  },
}
