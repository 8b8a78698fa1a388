import { setTimeout as pause } from 'node:timers/promises'
import type { StockEvent } from '@jangteo/contracts/catalog/events'
import { CATALOG } from '@jangteo/contracts/topics'
import { eventually } from '@jangteo/stack/testing'
import { openStock } from '../goods/stock-page.ts'
import { listen } from '../goods/listen.ts'
import { placeOrder } from '../goods/place.ts'
import { type Good, plenty } from '../goods/shelf.ts'
import { createClient } from '../load/client.ts'
import { openLoop } from '../load/pressure.ts'
import { runChild } from '../process/child.ts'
import type { Aim, Figures, Row } from '../row.ts'
import { quantile } from '@jangteo/stack/quantile'
import type { World } from '../world.ts'

const SECONDS = 8
/** Every fourth order is of the thing on the screen. */
const SHARE = 4
const SHOWN_MS = 20_000
/** What is in the page is on the screen after this. */
const FRAME_MS = 300

const aimsOf = (what: string): Record<string, Aim> => ({
  [`commit → pixel ${what} p50 ms`]: { atMost: 40 },
  [`commit → pixel ${what} p99 ms`]: { atMost: 150 },
})

/** From the commit of a reservation to the frame in which staff's stock page, in another browser, shows what is left. */
const open = async (world: World) => {
  const [shop, browser] = [await world.shop(), await world.browser()]
  const client = createClient(shop.basePort)
  const goods = await plenty(client.ask, 400)
  const watched = goods[0] as Good
  const commits: { left: number; at: number }[] = []
  const stop = await listen(shop.brokers, CATALOG, ({ data, time }) => {
    const { variantId, kind, onHand, reserved } = data as StockEvent
    if (variantId === watched.variantId && kind === 'RESERVED') commits.push({ left: onHand - reserved, at: Date.parse(time) })
  })
  const page = await openStock(browser, shop.url, watched.sku)
  const press = async (perSecond: number, what: string): Promise<Figures> => {
    await page.taken()
    commits.length = 0
    await openLoop(perSecond, SECONDS, (n) => placeOrder(client.ask, n % SHARE === 0 ? watched : (goods[1 + (n % (goods.length - 1))] as Good)))
    const count = Math.ceil((perSecond * SECONDS) / SHARE)
    const lowest = () => commits.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY)
    const all = await eventually(async () => (commits.length >= count && (await page.shown()) <= lowest()) || undefined, { within: SHOWN_MS })
    if (!all) throw new Error(`${commits.length} of ${count} reservations were seen`)
    await pause(FRAME_MS)
    const pixels = await page.taken()
    const ages = commits.map(({ left, at }) => (pixels.find((pixel) => pixel.left <= left)?.at ?? Number.NaN) - at)
    return { [`commit → pixel ${what} p50 ms`]: quantile(ages, 0.5), [`commit → pixel ${what} p99 ms`]: quantile(ages, 0.99) }
  }
  const close = async () => {
    await page.close()
    await stop()
    await client.stop()
  }
  return { press, close, port: shop.basePort }
}

export const pixel: Row = {
  name: 'pixel',
  rounds: 5,
  aims: aimsOf('at 20 orders/s'),
  floors: {
    'commit → pixel at 20 orders/s p50 ms': 'Kafka produce → consume p50 ms',
    'commit → pixel at 20 orders/s p99 ms': 'Kafka produce → consume p99 ms',
  },
  open: async (world) => {
    const { press, close } = await open(world)
    return { round: () => press(20, 'at 20 orders/s'), close }
  },
}

const WITH = 'at 50/s with 1,000 sockets'

/** The same while 900 shoppers watch a list each and 100 of the staff the newest orders. */
export const crowd: Row = {
  name: 'crowd',
  rounds: 5,
  aims: aimsOf(WITH),
  floors: { [`commit → pixel ${WITH} p50 ms`]: 'socket frame p50 ms', [`commit → pixel ${WITH} p99 ms`]: 'socket frame p99 ms' },
  open: async (world) => {
    const { press, close, port } = await open(world)
    const people = await runChild(new URL('../load/crowd.ts', import.meta.url), [port, 900, 100].map(String))
    return {
      round: async () => {
        await people.ask('begin')
        const figures = await press(50, WITH)
        const { frames = 0, 'age p50 ms': p50 = 0, 'age p99 ms': p99 = 0 } = await people.ask<Figures>('end')
        return { ...figures, 'rows to 1,000 sockets/s': frames / SECONDS, 'commit → socket p50 ms': p50, 'commit → socket p99 ms': p99 }
      },
      close: async () => {
        await people.stop()
        await close()
      },
    }
  },
}
