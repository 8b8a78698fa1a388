import type { Message } from '@jangteo/contracts/envelope'
import { ORDERS } from '@jangteo/contracts/topics'
import { uuidv7 } from '@jangteo/service-kit/uuid'
import { eventually } from '@jangteo/stack/testing'
import type { Ask } from '../load/client.ts'
import { documentOf } from './documents.ts'
import type { Good } from './shelf.ts'
import { listen } from './listen.ts'

let known: string | undefined
const buyer = {
  contact: { name: '김서연', email: 'buyer@jangteo.test' },
  shipTo: { line1: '양화로 45', city: '서울', postcode: '04038', country: 'KR' },
  card: 'OK',
}

/** Places an order of one piece, by the document and with the kind of ids that browsers send, and gives its id once it is acknowledged. Throws when it is refused. */
export const placeOrder = async (ask: Ask, { variantId, price }: Good, orderId: string = uuidv7()): Promise<string> => {
  const input = { ...buyer, lines: [{ variantId, quantity: 1, unitPrice: price }] }
  type Placed = { placeOrder: { __typename: string; code?: string } }
  const hash = (known ??= documentOf('orders', 'PlaceOrder'))
  const { placeOrder: answer } = await ask<Placed>('orders', { hash, variables: { commandId: uuidv7(), orderId, input } })
  if (answer.__typename !== 'OrderAccepted') throw new Error(`an order was refused: ${answer.code}`)
  return orderId
}

const ENDS = new Set(['order-confirmed', 'order-rejected', 'order-expired'])
const LOST_MS = 60_000

/** Follows orders to their end by their events: how each one ended and when that was heard (performance.now). */
export const followOrders = async (brokers: readonly string[]) => {
  const ended = new Map<string, { type: string; at: number }>()
  const stop = await listen(brokers, ORDERS, ({ key, data }: Message) => {
    const { type } = data as { type: string }
    if (ENDS.has(type)) ended.set(key, { type, at: performance.now() })
  })
  return {
    /** Resolves with the end of every one of these. Throws when one has none after a minute, or is not confirmed. */
    confirmed: async (orderIds: readonly string[]) => {
      await eventually(async () => orderIds.every((id) => ended.has(id)) || undefined, { within: LOST_MS, every: 20 })
      return orderIds.map((id) => {
        const end = ended.get(id)
        if (end?.type !== 'order-confirmed') throw new Error(`order ${id}: ${end?.type ?? 'no end'}`)
        return end.at
      })
    },
    stop,
  }
}
