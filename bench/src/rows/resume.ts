import { randomUUID } from 'node:crypto'
import type { Frame, WatchReply } from '@jangteo/contracts/live'
import { eventually } from '@jangteo/stack/testing'
import { io } from 'socket.io-client'
import { type Good, goodsOf } from '../goods/shelf.ts'
import { type Client, createClient } from '../load/client.ts'
import { closedLoop, times } from '../load/pressure.ts'
import type { Figures, Row } from '../row.ts'

const WATCHED = 1_000
const PER_WATCH = 200
const PRICE = `mutation Price($commandId: ID!, $variantId: ID!, $price: MinorUnits!) { changePrice(commandId: $commandId, variantId: $variantId, price: $price) { __typename } }`

type Held = { positions: (string | null)[]; rows: Map<string, number>; bytes: () => number; close: () => void }

/** A guest's socket that watches all these products from where it stood before. Resolves when the feed has accepted every watch. */
const watchAll = (port: number, keys: readonly string[], from: readonly (string | null)[]): Promise<Held> =>
  new Promise((resolve, reject) => {
    const socket = io(`http://localhost:${port}`, { path: '/live/catalog', transports: ['websocket'], forceNew: true, reconnection: false })
    const [positions, rows] = [[...from], new Map<string, number>()]
    let [bytes, left] = [0, from.length]
    socket.once('connect_error', reject)
    socket.on('frame', (frame: Frame) => {
      for (const { key, n } of frame.rows) rows.set(key, n)
    })
    socket.on('connect', () => {
      socket.io.engine.on('data', (data: string) => {
        bytes += Buffer.byteLength(data)
      })
      for (const [at, position] of from.entries()) {
        const watch = { id: `w${at}`, view: 'product', keys: keys.slice(at * PER_WATCH, (at + 1) * PER_WATCH), from: position }
        socket.emit('watch', watch, (reply: WatchReply) => {
          if (!reply.ok || !reply.position) return reject(new Error('a watch was refused'))
          positions[at] = reply.position
          if (--left === 0) resolve({ positions, rows, bytes: () => bytes, close: () => socket.disconnect() })
        })
      }
    })
  })

const changePrices = (ask: Client['ask'], goods: readonly Good[], price: number) =>
  closedLoop(16, times(goods.length), (n) => ask('catalog', { query: PRICE, variables: { commandId: randomUUID(), variantId: goods[n]?.variantId, price } }))

/** A socket that watches 1,000 products drops, some of them change, it comes back with its positions: time and bytes until it has all it missed. */
export const resume: Row = {
  name: 'resume',
  rounds: 5,
  floors: { 'resume ms, 1 missed': 'socket frame p50 ms' },
  open: async (world) => {
    const { basePort } = await world.shop()
    const client = createClient(basePort)
    const goods = await goodsOf(client.ask, WATCHED)
    const keys = goods.map(({ productId }) => productId)
    const fresh = Array.from({ length: WATCHED / PER_WATCH }, () => null)
    let price = 1_000
    const miss = async (count: number): Promise<Figures> => {
      const [dropped, witness] = [await watchAll(basePort, keys, fresh), await watchAll(basePort, keys, fresh)]
      dropped.close()
      const missed = goods.slice(0, count)
      witness.rows.clear()
      await changePrices(client.ask, missed, (price += 10))
      if (!(await eventually(async () => witness.rows.size >= count || undefined, { within: 30_000 }))) throw new Error('the changes were not pushed')
      witness.close()
      const began = performance.now()
      const back = await watchAll(basePort, keys, dropped.positions)
      const took = performance.now() - began
      back.close()
      if (back.rows.size !== count) throw new Error(`${back.rows.size} rows came instead of ${count}`)
      const missedRows = `${count.toLocaleString('en')} missed`
      return { [`resume ms, ${missedRows}`]: took, [`resume KB, ${missedRows}`]: back.bytes() / 1_000 }
    }
    return { round: async () => ({ ...(await miss(1)), ...(await miss(100)), ...(await miss(1_000)) }), close: client.stop }
  },
}
