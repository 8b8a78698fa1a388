import { paidState } from '@jangteo/contracts/orders/refunds'
import type { Lane, World } from './world.ts'

const ends = new Set(['order-rejected', 'order-expired', 'order-cancelled'])

const held = ({ charges }: Lane) =>
  [...charges.values()].filter(({ outcome, finalAt, voided }) => outcome === 'AUTHORIZED' && Number.isFinite(finalAt) && !voided)
const taken = (lane: Lane) =>
  held(lane)
    .flatMap(({ captures }) => [...captures.values()])
    .reduce((sum, amount) => sum + amount, 0)
const givenBackOf = (lane: Lane) =>
  held(lane)
    .flatMap(({ refunds }) => [...refunds.values()])
    .reduce((sum, amount) => sum + amount, 0)
const holding = (lane: Lane) => held(lane).reduce((sum, { amount, lowered }) => sum + amount - [...lowered.values()].reduce((less, one) => less + one, 0), 0)

const ofLife = ({ orders, order }: Lane): string[] => {
  const deaths = orders.filter(({ event }) => ends.has(event.type)).length
  const done = order?.lifecycle === 'COMPLETED' ? 1 : 0
  if (deaths + done === 0) return ['no end state']
  return deaths + done === 1 ? [] : ['more than one end state']
}

const ofMoney = (lane: Lane): string[] => {
  const { order } = lane
  if (order?.lifecycle === 'COMPLETED') {
    if (held(lane).length !== 1) return ['not exactly one charge for a completed order']
    const kept = order.lines.reduce((sum, { unitPrice, ordered, cancelled }) => sum + unitPrice * (ordered - cancelled), 0)
    if (taken(lane) !== kept || order.captured !== kept) return ['captured is not what was ordered and kept']
    if (order.authorized !== kept || holding(lane) !== kept) return ['more is held than was kept']
    if (order.refunded !== givenBackOf(lane)) return ['refunded is not what the provider gave back']
    return order.payment === paidState(order) ? [] : ['the payment axis is behind']
  }
  if (held(lane).length > 0) return ['money held on a dead order']
  const givenBack = [...lane.charges.values()].some(({ voided }) => voided)
  return givenBack === (order?.payment === 'VOIDED') ? [] : ['the payment axis does not tell of the void']
}

/** What the provider decided is told once. */
const ofAnswers = ({ answers }: Lane): string[] => {
  const told = answers.map(({ event }) =>
    'shipmentId' in event ? event.shipmentId : 'refundId' in event ? event.refundId : event.type === 'payment-voided' ? 'voided' : 'decided',
  )
  return new Set(told).size === told.length ? [] : ['an answer told twice']
}

const ofStock = ({ lanes, stock, started }: World): string[] => {
  const sold = lanes.flatMap(({ order }) => order?.lines ?? []).reduce((sum, line) => sum + line.shipped - line.returned, 0)
  const [row] = stock.values()
  if (row?.reserved !== 0) return ['stock held by orders that are over']
  return row.onHand + sold === started ? [] : ['stock does not add up']
}

/** Everything that must hold once the world is at rest, and what was seen on the way. */
export const faultsOf = (world: World): string[] => [
  ...world.faults,
  ...world.lanes.flatMap((lane) => [...ofLife(lane), ...ofMoney(lane), ...ofAnswers(lane)]),
  ...ofStock(world),
]
