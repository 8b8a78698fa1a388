import type { ReservationEvent } from '@jangteo/contracts/catalog/events'
import type { OrderEvent, PlacedLine } from '@jangteo/contracts/orders/events'
import type { Order } from '@jangteo/contracts/orders/order'
import type { Card } from '@jangteo/contracts/orders/place-order'
import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import type { Reservation } from '../../../catalog-command/src/reservation/reservation.ts'
import type { StockRow } from '../../../catalog-command/src/stock/stock.ts'
import type { Capture, Payment, Reversal } from '../../../payments/src/payment/payment.ts'
import { line, placed } from '../order/given.ts'
import type { Rules } from './rules.ts'

export type Entry<Event> = { version: number; event: Event; tick: number }
export type Charge = {
  amount: number
  outcome: 'AUTHORIZED' | 'DECLINED'
  finalAt: number
  voided: boolean
  captures: Map<string, number>
  lowered: Map<string, number>
  /** 0 for a declined one. */
  refunds: Map<string, number>
}

/** One order with its lane of each topic (one key = one ordered log), what each service has stored of it, and the calls under way. */
export type Lane = {
  id: string
  card: Card
  order: Order | null
  dueAt: number
  orders: Entry<OrderEvent>[]
  reservations: Entry<ReservationEvent>[]
  answers: Entry<PaymentEvent>[]
  read: { catalog: number; payments: number; reservations: number; answers: number }
  reservation: Reservation | null
  payment: Payment | null
  captures: Map<string, Capture>
  reversals: Map<string, Reversal>
  charges: Map<string, Charge>
  attempts: number
  flying: (() => void)[]
}
export type World = {
  tick: number
  calm: boolean
  random: () => number
  rules: Rules
  lanes: Lane[]
  stock: Map<string, StockRow>
  started: number
  faults: string[]
}

/** Mulberry32: small, seeded, good enough to shuffle schedules. */
const randomOf = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
export const upTo = (world: World, n: number): number => Math.floor(world.random() * n)
export const now = (world: World): string => new Date(Date.UTC(2026, 10, 23) + world.tick * 1_000).toISOString()

const cards: Card[] = ['OK', 'OK', 'OK', 'DECLINE', 'SLOW', 'TWICE', 'NEVER']

const laneOf = (world: World, n: number, lines: PlacedLine[]): Lane => {
  const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const card = cards[upTo(world, cards.length)] ?? 'OK'
  const total = lines.reduce((sum, { unitPrice, ordered }) => sum + unitPrice * ordered, 0)
  const event = { ...placed, orderId: id, lines, total, card } as OrderEvent
  return {
    id,
    card,
    order: null,
    dueAt: 20 + upTo(world, 300),
    orders: [{ version: 1, event, tick: 0 }],
    reservations: [],
    answers: [],
    read: { catalog: 0, payments: 0, reservations: 0, answers: 0 },
    reservation: null,
    payment: null,
    captures: new Map(),
    reversals: new Map(),
    charges: new Map(),
    attempts: 0,
    flying: [],
  }
}

/** Two orders for one variant of which there may be too few, one of them in two lines. */
export const createWorld = (seed: number, rules: Rules): World => {
  const world: World = { tick: 0, calm: false, random: randomOf(seed), rules, lanes: [], stock: new Map(), started: 0, faults: [] }
  const wanted = line(1, 1 + upTo(world, 2), 1_000)
  world.started = upTo(world, 8)
  const { variantId, productId, sku } = wanted
  const price = upTo(world, 12) === 0 ? 1_100 : 1_000
  world.stock.set(variantId, { variantId, productId, sku, price, published: true, onHand: world.started, reserved: 0, version: 0 })
  const again = { ...line(2, 1, 1_000), variantId, productId, sku }
  world.lanes = [laneOf(world, 1, [wanted]), laneOf(world, 2, [wanted, again])]
  return world
}
