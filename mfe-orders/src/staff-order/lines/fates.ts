import type { UnitFate } from '@jangteo/ui'
import type { OrderView } from '../../order/order-fields.ts'

type Line = OrderView['lines'][number]
type Fated = Pick<OrderView, 'lifecycle' | 'shipments' | 'timeline'>
export const fateOrder = ['done', 'underway', 'back', 'held', 'open', 'cancelled'] as const satisfies readonly UnitFate[]

/** How many units of a line met each fate; together they are what was ordered. An order that ended without a parcel let all go. */
export const fatesOf = (line: Line, { lifecycle, shipments, timeline }: Fated): Record<UnitFate, number> => {
  const arrived = shipments
    .filter(({ deliveredAt }) => deliveredAt !== null)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { lineId, quantity }) => (lineId === line.id ? sum + quantity : sum), 0)
  const done = Math.max(0, arrived - line.returned)
  const rest = line.ordered - line.cancelled - line.shipped
  const dead = lifecycle === 'REJECTED' || lifecycle === 'EXPIRED' || lifecycle === 'CANCELLED'
  const reserved = timeline.some(({ type }) => type === 'stock-reserved')
  return {
    done,
    underway: line.shipped - line.returned - done,
    back: line.returned,
    held: !dead && reserved ? rest : 0,
    open: !dead && !reserved ? rest : 0,
    cancelled: line.cancelled + (dead ? rest : 0),
  }
}

/** One mark for each unit, in the order of fates; a line of more than `most` units shows their shares, and none that there is goes missing. */
export const marks = (fates: Record<UnitFate, number>, most: number): UnitFate[] => {
  const total = fateOrder.reduce((sum, fate) => sum + fates[fate], 0)
  const scale = Math.min(1, most / Math.max(1, total))
  return fateOrder.flatMap((fate) => Array<UnitFate>(fates[fate] === 0 ? 0 : Math.max(1, Math.floor(fates[fate] * scale))).fill(fate))
}
