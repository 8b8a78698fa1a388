import { setTimeout as pause } from 'node:timers/promises'
import type { Shelved } from './fill-shelves.ts'
import { type Answers, type Gateway, insist } from './gateway.ts'
import { inFlight, progress } from './in-flight.ts'
import { people } from './people.ts'
import { createRandom, idOf, type Random } from './random.ts'

/** How an order goes on after it was placed. `null` = it is left as the saga leaves it. */
export type Fate = 'cancel' | 'ship' | 'ship-part' | 'deliver' | 'refund' | null
type Plan = { orderId: string; card: string; fate: Fate; lines: { variantId: string; quantity: number; unitPrice: number }[]; person: (typeof people)[number] }
type Seen = { order: { lifecycle: string; refundable: number | null; lines: { id: string; unitPrice: number }[] } | null }

const RESULT = '{ __typename ... on Rejected { code message details } }'
const PLACE = `mutation Place($commandId: ID!, $orderId: ID!, $input: PlaceOrderInput!) { placeOrder(commandId: $commandId, orderId: $orderId, input: $input) ${RESULT} }`
const SEE = 'query See($id: ID!) { order(id: $id, minVersion: 4) { lifecycle refundable lines { id unitPrice } } }'
const CANCEL = `mutation Cancel($commandId: ID!, $id: ID!) { cancelOrder(commandId: $commandId, id: $id, reason: "마음이 바뀌었어요") ${RESULT} }`
const SHIP = `mutation Ship($commandId: ID!, $id: ID!, $lines: [LineQuantityInput!], $trackingNumber: String) { shipOrder(commandId: $commandId, id: $id, lines: $lines, trackingNumber: $trackingNumber) ${RESULT} }`
const REFUND = `mutation Refund($commandId: ID!, $id: ID!, $amount: MinorUnits!, $restock: [LineQuantityInput!]) { refundOrder(commandId: $commandId, id: $id, amount: $amount, restock: $restock, reason: "깨진 채 왔어요") ${RESULT} }`
const DELIVER = `mutation Deliver($commandId: ID!, $id: ID!) { deliverOrder(commandId: $commandId, id: $id) ${RESULT} }`

const share = <T>(random: Random, shares: readonly (readonly [number, T])[]): T => {
  let luck = random.next()
  for (const [part, value] of shares) {
    luck -= part
    if (luck < 0) return value
  }
  return shares[0]?.[1] as T
}

const cards = [
  [0.83, 'OK'],
  [0.06, 'DECLINE'],
  [0.04, 'SLOW'],
  [0.03, 'TWICE'],
  [0.01, 'NOREFUND'],
  [0.03, 'NEVER'],
] as const
const fates = [
  [0.4, 'deliver'],
  [0.06, 'refund'],
  [0.2, 'ship'],
  [0.06, 'ship-part'],
  [0.1, 'cancel'],
  [0.18, null],
] as const

const plan = (random: Random, goods: Shelved['variants'], index: number): Plan => {
  const lines = Array.from(
    {
      length: share(random, [
        [0.55, 1],
        [0.3, 2],
        [0.15, 3],
      ]),
    },
    () => random.pick(goods),
  )
  const [card, fate] = [share(random, cards), share<Fate>(random, fates)]
  const distinct = [...new Map(lines.map((line) => [line.id, line])).values()]
  return {
    orderId: idOf(`order ${index}`),
    card,
    fate: card === 'NOREFUND' ? 'refund' : fate,
    lines: distinct.map(({ id, price }) => ({ variantId: id, quantity: random.next() < 0.75 ? 1 : 2, unitPrice: price })),
    person: random.pick(people),
  }
}

/** Asks until the order is so far (the server itself waits for an order's fourth event, the saga's decision, up to 500 ms); null when it does not get there. */
const seen = async (gateway: Gateway, id: string, isThere: (order: NonNullable<Seen['order']>) => boolean, patienceMs = 12_000): Promise<Seen['order']> => {
  const until = Date.now() + patienceMs
  for (;;) {
    const { order } = await gateway.ask<Seen>('orders', SEE, { id })
    if (order && isThere(order)) return order
    if (Date.now() >= until) return null
    await pause(100)
  }
}

/** What staff and the customer do with an order once it is placed. */
export const goOn = async (gateway: Gateway, { orderId: id, card, fate }: Pick<Plan, 'orderId' | 'card' | 'fate'>) => {
  const act = async (query: string, what: string, more: object = {}) =>
    insist(`${what} ${id}`, await gateway.ask('orders', query, { commandId: idOf(`${what} ${id}`), id, ...more }))
  if (fate === null) return
  // a payment that never answers is left to its deadline
  const order = await seen(gateway, id, ({ lifecycle }) => lifecycle !== 'PLACED', card === 'NEVER' ? 0 : undefined)
  if (order?.lifecycle !== 'CONFIRMED') return
  if (fate === 'cancel') return act(CANCEL, 'cancel')
  const [first] = order.lines
  const part = fate === 'ship-part' && first ? { lines: [{ lineId: first.id, quantity: 1 }] } : {}
  await act(SHIP, 'ship', { ...part, trackingNumber: `${6_0000_0000_0000 + Number.parseInt(id.slice(0, 8), 16)}` })
  if (fate === 'deliver' || fate === 'refund') await act(DELIVER, 'deliver')
  if (fate !== 'refund' || !first || !(await seen(gateway, id, ({ refundable }) => (refundable ?? 0) >= first.unitPrice))) return
  await act(REFUND, 'refund', { amount: first.unitPrice, restock: [{ lineId: first.id, quantity: 1 }] })
}

const live = async (gateway: Gateway, { orderId, card, fate, lines, person: { contact, shipTo } }: Plan) => {
  const placed = await gateway.ask<Answers>('orders', PLACE, { commandId: idOf(`place ${orderId}`), orderId, input: { lines, contact, shipTo, card } })
  insist(`order ${orderId}`, placed)
  await goOn(gateway, { orderId, card, fate })
}

/** Past orders in every state: real ones, through the same commands as anybody's. */
export const placeOrders = async (gateway: Gateway, shelves: readonly Shelved[], { count, width }: { count: number; width: number }): Promise<void> => {
  const random = createRandom(7)
  const goods = shelves.flatMap(({ variants }) => variants).filter(({ stock }) => stock >= 20)
  const plans = Array.from({ length: count }, (_, index) => plan(random, goods, index))
  const tick = progress('orders', count)
  await inFlight(width, plans, async (one) => {
    await live(gateway, one)
    tick()
  })
}
