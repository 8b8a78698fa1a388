import type { PaymentEvent } from '@jangteo/contracts/payments/events'
import { calling } from '../../../payments/src/payment/next-call.ts'
import type { Outcome, Reversal } from '../../../payments/src/payment/payment.ts'
import { type Charge, type Lane, now, upTo, type World } from './world.ts'

/** The worker of payments and a provider that answers late, twice or never, with a crash possible between any two steps. */

const tell = (world: World, lane: Lane, events: readonly PaymentEvent[]) => {
  for (const event of events) lane.answers.push({ version: lane.answers.length + 1, event, tick: world.tick })
}
const crash = (world: World) => !world.calm && upTo(world, 4) === 0

const recordOutcome = (world: World, lane: Lane, outcome: Outcome) => {
  if (!lane.payment) return
  const { next, events } = world.rules.recordAuthorization(lane.payment, outcome, now(world))
  lane.payment = next
  tell(world, lane, events)
}

const NEVER = Number.POSITIVE_INFINITY
const chargeAt = (world: World, lane: Lane, key: string): Charge => {
  const known = lane.charges.get(key)
  if (known) return known
  const { card, payment } = lane
  const finalAt = card === 'NEVER' ? NEVER : card === 'SLOW' ? world.tick + 6 : world.tick
  const charge: Charge = {
    amount: payment?.amount ?? 0,
    outcome: card === 'DECLINE' ? 'DECLINED' : 'AUTHORIZED',
    finalAt,
    voided: false,
    captures: new Map(),
    lowered: new Map(),
    refunds: new Map(),
  }
  lane.charges.set(key, charge)
  return charge
}

/** The call leaves now and arrives some time; so does its answer, once or twice, or never if the worker died meanwhile. */
const authorize = (world: World, lane: Lane) => {
  const key = world.rules.authorizeKey(lane.id, lane.attempts++)
  lane.flying.push(() => {
    const charge = chargeAt(world, lane, key)
    const answer = () => {
      if (world.tick < charge.finalAt) return charge.finalAt === NEVER ? undefined : void lane.flying.push(answer)
      recordOutcome(world, lane, charge.outcome)
    }
    if (!crash(world)) lane.flying.push(answer)
    if (lane.card === 'TWICE') lane.flying.push(answer)
  })
}

const poll = (world: World, lane: Lane) => {
  const charge = lane.charges.get(world.rules.authorizeKey(lane.id, 0))
  if (!charge) return authorize(world, lane)
  if (world.tick >= charge.finalAt) recordOutcome(world, lane, charge.outcome)
}

const giveBack = (world: World, lane: Lane) => {
  const charge = lane.charges.get(world.rules.authorizeKey(lane.id, 0))
  if (!charge) return void world.faults.push('void of a charge that does not exist')
  if (charge.captures.size > 0) world.faults.push('void of captured money')
  charge.voided = true
  if (crash(world) || !lane.payment) return
  const { next, events } = world.rules.recordVoid(lane.payment, now(world))
  lane.payment = next
  tell(world, lane, events)
}

/** One turn of the worker on the payment: the claim is committed, then the worker may die before it calls. */
export const workerTurns = (world: World, lane: Lane): void => {
  const call = lane.payment && world.rules.nextCall(lane.payment)
  if (!lane.payment || !call) return
  lane.payment = calling(lane.payment)
  if (crash(world)) return
  if (call === 'authorize') authorize(world, lane)
  else if (call === 'poll') poll(world, lane)
  else lane.flying.push(() => giveBack(world, lane))
}

export const captureTurns = (world: World, lane: Lane): void => {
  const due = [...lane.captures.values()].find(({ state }) => state === 'REQUESTED')
  if (!due || crash(world)) return
  const charge = lane.charges.get(world.rules.authorizeKey(lane.id, 0))
  if (!charge || charge.voided) return void world.faults.push('capture of money that is not held')
  charge.captures.set(due.shipmentId, due.amount)
  balances(world, charge)
  if (crash(world)) return
  const { next, events } = world.rules.recordCapture(due, now(world))
  lane.captures.set(due.shipmentId, next)
  tell(world, lane, events)
}

const sumOf = (amounts: ReadonlyMap<string, number>) => [...amounts.values()].reduce((sum, amount) => sum + amount, 0)

/** This provider does whatever it is asked to: our own rules must never ask for too much. */
const balances = (world: World, { amount, captures, lowered, refunds }: Charge) => {
  if (sumOf(captures) + sumOf(lowered) > amount) world.faults.push('more captured than authorized')
  if (sumOf(refunds) > sumOf(captures)) world.faults.push('more refunded than captured')
}

const refundAt = (world: World, { refunds }: Charge, { key, amount }: Reversal) => {
  const given = refunds.get(key) ?? (upTo(world, 4) === 0 ? 0 : amount)
  refunds.set(key, given)
  return given > 0 ? ('DONE' as const) : ('DECLINED' as const)
}

export const reversalTurns = (world: World, lane: Lane): void => {
  const due = [...lane.reversals.values()].find(({ state }) => state === 'REQUESTED')
  if (!due || crash(world)) return
  const charge = lane.charges.get(world.rules.authorizeKey(lane.id, 0))
  if (!charge) return void world.faults.push('reversal of money that is not held')
  if (due.kind === 'LOWER') charge.lowered.set(due.key, due.amount)
  const outcome = due.kind === 'LOWER' ? 'DONE' : refundAt(world, charge, due)
  balances(world, charge)
  if (crash(world)) return
  const answer = () => {
    const { next, events } = world.rules.recordReversal(lane.reversals.get(due.key) ?? due, outcome, now(world))
    lane.reversals.set(due.key, next)
    tell(world, lane, events)
  }
  answer()
  if (lane.card === 'TWICE') lane.flying.push(answer)
}

/** Something under way arrives, in no particular order. */
export const flightLands = (world: World, lane: Lane): void => lane.flying.splice(upTo(world, lane.flying.length), 1)[0]?.()
