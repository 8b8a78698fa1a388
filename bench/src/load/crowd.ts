/** A crowd at the live feed, a process of its own: `crowd.ts <port> <shoppers> <staff>`. Says when all watch; asked for anything, tells how old frames were. */
import { io, type Socket } from 'socket.io-client'
import type { Frame, WatchReply } from '@jangteo/contracts/live'
import { createTokens } from '../../../stack/src/seed/gateway.ts'
import { goodsOf } from '../goods/shelf.ts'
import { percentiles } from '../spread.ts'
import { createClient } from './client.ts'

/** A list shows 24 products, staff's shows 50 orders; a session may open 40 sockets. */
const [SHOWN, ORDERS_SHOWN, PER_SESSION, AT_ONCE] = [24, 50, 30, 20]
/** What is older was sent to catch up. */
const OLD_MS = 10_000
const [port = 0, shoppers = 0, staff = 0] = process.argv.slice(2).map(Number)
const origin = `http://localhost:${port}`

let ages: number[] = []
const hear = ({ rows }: Frame) => {
  for (const { at } of rows) {
    const age = Date.now() - Date.parse(at)
    if (age < OLD_MS) ages.push(age)
  }
}

type Watching = { view: string; keys?: string[] }
const open = (context: 'catalog' | 'orders', watches: Watching[], headers: Record<string, string>): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(origin, { path: `/live/${context}`, transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: headers })
    let left = watches.length
    socket.on('frame', hear)
    socket.once('connect_error', reject)
    socket.on('connect', () => {
      for (const [id, watch] of watches.entries())
        socket.emit('watch', { id: `w${id}`, from: null, ...watch }, (reply: WatchReply) => {
          if (!reply.ok) reject(new Error(`${watch.view}: ${reply.code}`))
          else if (--left === 0) resolve(socket)
        })
    })
  })

const client = createClient(port)
const goods = await goodsOf(client.ask, 1_000)
const query = `query { orders(filter: {}, first: ${ORDERS_SHOWN}) { nodes { id } } }`
const { orders } = await client.ask<{ orders: { nodes: { id: string }[] } }>('orders', { query })
await client.stop()
const shopper = (n: number) => {
  const keys = Array.from({ length: SHOWN }, (_, k) => goods[(n * SHOWN + k) % goods.length]?.productId ?? '')
  return open('catalog', [{ view: 'product', keys }, { view: 'pulse' }], {})
}
let identify = createTokens(origin, 'demo-support', 'demo-support-secret')
const officer = async (n: number) => {
  if (n % PER_SESSION === 0) identify = createTokens(origin, 'demo-support', 'demo-support-secret')
  return open('orders', [{ view: 'order', keys: orders.nodes.map(({ id }) => id) }, { view: 'orders' }], await identify())
}
for (let n = 0; n < staff; n++) await officer(n)
for (let n = 0; n < shoppers; n += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, shoppers - n) }, (_, k) => shopper(n + k)))
process.send?.('all watch')
process.on('message', () => {
  process.send?.({ frames: ages.length, ...percentiles('age', ages) })
  ages = []
})
process.once('disconnect', () => process.exit())
