import { by } from '../order/given.ts'
import { captureTurns, flightLands, reversalTurns, workerTurns } from './provider.ts'
import type { Rules } from './rules.ts'
import { catalogReads, deadlineFires, decide, ordersReadAnswer, ordersReadReservation, paymentsReads, reservationTimesOut } from './services.ts'
import { createWorld, type Lane, upTo, type World } from './world.ts'

type Step = (world: World, lane: Lane) => void
const SHIPMENTS = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-0000000000a3']

const customerCancels: Step = (world, lane) => {
  decide(world, lane, (order, now) => world.rules.cancelOrder({ commandId: lane.id, reason: null }, lane.id, { by, anyOrder: true }, order, now))
}
/** Some of what was captured, perhaps more; perhaps a unit came back. */
const refundIsAsked: Step = (world, lane) => {
  decide(world, lane, (order, now) => {
    const refundId = `01900000-0000-7000-8000-0000000b${String(order.refunds?.length ?? 0).padStart(4, '0')}`
    const lineId = order.lines[upTo(world, order.lines.length)]?.lineId ?? ''
    const command = { commandId: lane.id, amount: 500 * (1 + upTo(world, 4)), restock: upTo(world, 2) ? [{ lineId, quantity: 1 }] : null, reason: 'broken' }
    return world.rules.refundOrder(command, lane.id, { refundId, by, who: { roles: ['admin'] } }, order, now)
  })
}
/** A unit of some line, open or not. */
const partIsCancelled: Step = (world, lane) => {
  decide(world, lane, (order, now) => {
    const lineId = order.lines[upTo(world, order.lines.length)]?.lineId ?? ''
    return world.rules.cancelOrder({ commandId: lane.id, lines: [{ lineId, quantity: 1 }], reason: null }, lane.id, { by, anyOrder: true }, order, now)
  })
}
/** One unit of the first open line, or all there is. */
const ship =
  (all: boolean): Step =>
  (world, lane) => {
    const shipmentId = SHIPMENTS[lane.order?.shipments.length ?? 0] ?? SHIPMENTS[0] ?? ''
    decide(world, lane, (order, now) => {
      const open = order.lines.find((line) => line.ordered > line.shipped + line.cancelled)
      const lines = open && !all && order.shipments.length < 2 ? [{ lineId: open.lineId, quantity: 1 }] : null
      return world.rules.shipOrder({ commandId: lane.id, lines, trackingNumber: null }, lane.id, { shipmentId, by }, order, now)
    })
  }
const parcelArrives: Step = (world, lane) => {
  decide(world, lane, (order, now) => world.rules.deliverOrder(lane.id, by, order, now))
}
/** A consumer comes back at an older position, without any memory of what it has seen. */
const rewind: Step = (world, { read }) => {
  const reader = (['catalog', 'payments', 'reservations', 'answers'] as const)[upTo(world, 4)] ?? 'catalog'
  read[reader] = upTo(world, read[reader] + 1)
}

/** One message comes once more, out of turn. */
const stray: Step = (world, lane) => {
  const { read } = lane
  const before = { ...read }
  rewind(world, lane)
  for (const step of [catalogReads, paymentsReads, ordersReadReservation, ordersReadAnswer]) step(world, lane)
  for (const reader of ['catalog', 'payments', 'reservations', 'answers'] as const) read[reader] = Math.max(read[reader], before[reader])
}

const flow: Step[] = [
  catalogReads,
  paymentsReads,
  ordersReadReservation,
  ordersReadAnswer,
  workerTurns,
  flightLands,
  captureTurns,
  reversalTurns,
  deadlineFires,
]
const often = <T>(times: number, steps: T[]): T[] => Array.from({ length: times }, () => steps).flat()
const chaos = [
  ...often(8, flow),
  ...often(4, [rewind, stray]),
  ...often(2, [ship(false), parcelArrives]),
  reservationTimesOut,
  customerCancels,
  partIsCancelled,
  ...often(3, [refundIsAsked]),
]
const STEPS = 220

const openOf = (reversals: Lane['reversals']) => [...reversals.values()].filter(({ state }) => state === 'REQUESTED').length
const standing = ({ lanes }: World) =>
  lanes
    .map(({ orders, reservations, answers, read, payment, reversals, flying }) =>
      [orders.length, reservations.length, answers.length, ...Object.values(read), payment?.state, openOf(reversals), flying.length].join(),
    )
    .join('|')

const allLand: Step = (world, lane) => {
  for (let n = lane.flying.length; n > 0; n--) flightLands(world, lane)
}
const calmly: Step[] = [...flow, allLand, ship(true), parcelArrives]

/** Nothing is broken any more: everything under way arrives, everyone catches up, deadlines pass, goods leave and arrive. */
const settle = (world: World) => {
  world.calm = true
  world.tick += 400
  for (let quiet = 0, before = '', turns = 0; quiet < 3; turns++) {
    if (turns === 200) return void world.faults.push('never comes to rest')
    world.tick += 10
    for (const lane of world.lanes) for (const step of calmly) step(world, lane)
    const after = standing(world)
    quiet = after === before ? quiet + 1 : 0
    before = after
  }
}

/** One schedule: random steps with faults, then rest. The same seed gives the same world. */
export const runSchedule = (seed: number, rules: Rules): World => {
  const world = createWorld(seed, rules)
  for (let i = 0; i < STEPS; i++) {
    world.tick += 1
    const lane = world.lanes[upTo(world, world.lanes.length)]
    if (lane) chaos[upTo(world, chaos.length)]?.(world, lane)
  }
  settle(world)
  return world
}
