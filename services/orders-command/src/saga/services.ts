import type { OrderEvent } from '@jangteo/contracts/orders/events'
import { evolveOrder, type Order } from '@jangteo/contracts/orders/order'
import type { Decision } from '@jangteo/contracts/rejection'
import type { StockEvent } from '@jangteo/contracts/catalog/events'
import type { HeldLine, Reservation } from '../../../catalog-command/src/reservation/reservation.ts'
import { type Lane, now, type World } from './world.ts'

/** What the three services do with one message, as their rims do it around the pure rules. Each call is one transaction. */

const move = (world: World, events: readonly StockEvent[]) => {
  for (const { variantId, onHand, reserved } of events) {
    const row = world.stock.get(variantId)
    if (row) world.stock.set(variantId, { ...row, onHand, reserved })
    if (reserved < 0 || reserved > onHand) world.faults.push('oversold')
  }
}
const act = (world: World) => ({ at: now(world), movementId: () => '01900000-0000-7000-8000-000000000000' })

const hold = (world: World, lane: Lane, event: Extract<OrderEvent, { type: 'order-placed' }>, version: number) => {
  const { rules, stock, tick } = world
  if (lane.reservation && rules.claimsOnce) return
  const outcome = rules.reserveStock(event, stock, act(world))
  const of = { orderId: lane.id, orderVersion: version, at: now(world) }
  if ('refused' in outcome) {
    lane.reservation = { orderId: lane.id, orderVersion: version, state: 'REFUSED', lines: [] }
    lane.reservations.push({ version: 1, event: { type: 'stock-refused', rejection: outcome.refused, ...of }, tick })
    return
  }
  const lines = event.lines.map(({ lineId, variantId, ordered: quantity }) => ({ lineId, variantId, quantity }))
  lane.reservation = { orderId: lane.id, orderVersion: version, state: 'HELD', lines }
  move(world, outcome.held)
  lane.reservations.push({ version: 1, event: { type: 'stock-reserved', ...of }, tick })
}

const release = (world: World, lane: Lane, version: number) => {
  const { reservation } = lane
  if (reservation && reservation.orderVersion >= version) return
  move(world, world.rules.releaseStock(reservation, world.stock, act(world)))
  const state = reservation?.state === 'REFUSED' ? 'REFUSED' : 'RELEASED'
  lane.reservation = world.rules.remembersEnds ? { orderId: lane.id, orderVersion: version, state, lines: [] } : null
}

type Changes = (held: Reservation | null, stock: World['stock'], movementId: () => string) => { events: StockEvent[]; lines: HeldLine[] }
const changeHeld = (world: World, lane: Lane, version: number, decided: Changes) => {
  if (lane.reservation && lane.reservation.orderVersion >= version) return
  const { events, lines } = decided(lane.reservation, world.stock, act(world).movementId)
  lane.reservation = { orderId: lane.id, orderVersion: version, state: 'HELD', lines }
  move(world, events)
}

export const catalogReads = (world: World, lane: Lane): void => {
  const entry = lane.orders[lane.read.catalog]
  if (!entry) return
  lane.read.catalog += 1
  const { event, version } = entry
  if (event.type === 'order-placed') hold(world, lane, event, version)
  if (event.type === 'order-rejected' || event.type === 'order-expired' || event.type === 'order-cancelled') release(world, lane, version)
  if (event.type === 'order-shipped') changeHeld(world, lane, version, (...held) => world.rules.takeOutStock(event, ...held))
  if (event.type === 'refund-requested') changeHeld(world, lane, version, (...held) => world.rules.returnStock(event, ...held))
  if (event.type === 'lines-cancelled') changeHeld(world, lane, version, (...held) => world.rules.releaseLines(event, ...held))
}

/** Only a saga that gave reservations a clock of their own would do this. */
export const reservationTimesOut = (world: World, lane: Lane): void => {
  if (!world.rules.ownClock || lane.reservation?.state !== 'HELD') return
  move(world, world.rules.releaseStock(lane.reservation, world.stock, act(world)))
  lane.reservation = { ...lane.reservation, state: 'RELEASED', lines: [] }
}

export const paymentsReads = (world: World, lane: Lane): void => {
  const entry = lane.orders[lane.read.payments]
  if (!entry) return
  lane.read.payments += 1
  const { payment, capture, reversal } = world.rules.recordWish(lane.payment, entry.event, entry.version)
  lane.payment = payment
  if (capture && !lane.captures.has(capture.shipmentId)) lane.captures.set(capture.shipmentId, capture)
  if (reversal && !lane.reversals.has(reversal.key)) lane.reversals.set(reversal.key, reversal)
}

/** Decides on an order and appends, under its row lock. */
export const decide = (world: World, lane: Lane, decision: (order: Order, now: string) => Decision<OrderEvent>): boolean => {
  if (!lane.order) lane.order = lane.orders.reduce<Order | null>((order, { event }) => evolveOrder(order, event), null)
  const decided = lane.order && decision(lane.order, now(world))
  if (!decided?.accepted) return false
  for (const event of decided.events) {
    if (event.type === 'order-confirmed' && lane.reservation?.state !== 'HELD') world.faults.push('confirmed without stock')
    lane.order = evolveOrder(lane.order, event)
    lane.orders.push({ version: lane.orders.length + 1, event, tick: world.tick })
  }
  return decided.events.length > 0
}

export const ordersReadReservation = (world: World, lane: Lane): void => {
  const entry = lane.reservations[lane.read.reservations]
  if (!entry) return
  lane.read.reservations += 1
  decide(world, lane, (order, at) => world.rules.recordReservation(entry.event, order, at))
}

export const ordersReadAnswer = (world: World, lane: Lane): void => {
  const entry = lane.answers[lane.read.answers]
  if (!entry) return
  lane.read.answers += 1
  decide(world, lane, (order, at) => world.rules.recordPayment(entry.event, order, at))
}

const givenInTime = (log: readonly { tick: number }[], dueAt: number) => log.filter(({ tick }) => tick <= dueAt).length

/** The deadline is an input like any other; it comes after every reply that was there when it was due. */
export const deadlineFires = (world: World, lane: Lane): void => {
  const { tick, rules } = world
  const unread = givenInTime(lane.reservations, lane.dueAt) > lane.read.reservations || givenInTime(lane.answers, lane.dueAt) > lane.read.answers
  if (tick <= lane.dueAt || (rules.readsFirst && unread)) return
  const expired = decide(world, lane, rules.expireOrder)
  if (expired && unread) world.faults.push('expired over an answer given in time')
}
