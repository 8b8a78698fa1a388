import { setTimeout as pause } from 'node:timers/promises'
import { placeOrder } from '../goods/place.ts'
import { type Good, plenty } from '../goods/shelf.ts'
import { createClient } from '../load/client.ts'
import { openLoop } from '../load/pressure.ts'
import { processesOf, pssOf } from '../process/proc.ts'
import type { Figures, Row } from '../row.ts'
import type { Shop } from '@jangteo/stack/shop'

const PER_SECOND = 50
const SECONDS = 6
const QUIET_MS = 1_500

/** Proportional set size, MiB, of each process and of all. */
const weigh = (shop: Shop, when: string): Figures => {
  const sizes = Object.entries(processesOf(shop)).map(([name, pids]) => [name, pids.reduce((sum, pid) => sum + pssOf(pid), 0)] as const)
  return {
    [`MiB ${when}, all`]: sizes.reduce((sum, [, mib]) => sum + mib, 0),
    ...Object.fromEntries(sizes.map(([name, mib]) => [`MiB ${when}: ${name}`, mib] as const).toSorted(([, a], [, b]) => b - a)),
  }
}

/** What the shop's processes weigh with demo data: idle, and at the end of some seconds at 50 orders a second. */
export const memory: Row = {
  name: 'memory',
  rounds: 5,
  aims: { 'MiB idle, all': { atMost: 2_048 }, [`MiB at ${PER_SECOND} orders/s, all`]: { atMost: 2_048 } },
  open: async (world) => {
    const shop = await world.shop()
    const client = createClient(shop.basePort)
    const goods = await plenty(client.ask, 100)
    return {
      round: async () => {
        await pause(QUIET_MS)
        const idle = weigh(shop, 'idle')
        let busy: Figures = {}
        await openLoop(PER_SECOND, SECONDS, async (n) => {
          if (n === PER_SECOND * SECONDS - 1) busy = weigh(shop, `at ${PER_SECOND} orders/s`)
          await placeOrder(client.ask, goods[n % goods.length] as Good)
        })
        return { ...idle, ...busy }
      },
      close: client.stop,
    }
  },
}
