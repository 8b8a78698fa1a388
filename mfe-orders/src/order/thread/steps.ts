import type { OrderView } from '../order-fields.ts'

export const stepIds = ['placed', 'stock', 'payment', 'confirmed', 'shipped', 'delivered'] as const
export type StepId = (typeof stepIds)[number]
/** `at`: when it happened; `since`: when the step before it happened; `after`: milliseconds between the two. */
export type Step = { id: StepId; state: 'done' | 'now' | 'future' | 'failed'; at: string | null; since: string | null; after: number | null }

const happenedIn: Record<StepId, string> = {
  placed: 'order-placed',
  stock: 'stock-reserved',
  payment: 'payment-authorized',
  confirmed: 'order-confirmed',
  shipped: 'order-shipped',
  delivered: 'order-delivered',
}

/** The order's way as a thread: what is done, what runs now, what is to come; an order that ended early has a failed step and nothing after it. */
export const steps = (order: Pick<OrderView, 'timeline' | 'lifecycle' | 'fulfilment'>): Step[] => {
  const times = stepIds.map((id) => order.timeline.find(({ type }) => type === happenedIn[id])?.at ?? null)
  if (order.fulfilment !== 'DELIVERED') times[5] = null
  const firstOpen = times.indexOf(null)
  const dead = order.lifecycle === 'REJECTED' || order.lifecycle === 'EXPIRED' || order.lifecycle === 'CANCELLED'
  return stepIds.map((id, index) => {
    const at = times[index] ?? null
    const since = times[index - 1] ?? null
    const after = at && since ? Date.parse(at) - Date.parse(since) : null
    if (at) return { id, state: 'done', at, since, after }
    if (index !== firstOpen) return { id, state: 'future', at, since, after }
    return { id, state: dead ? 'failed' : 'now', at, since, after }
  })
}

export const unitsOf = (order: Pick<OrderView, 'lines'>): number => order.lines.reduce((sum, { ordered }) => sum + ordered, 0)
/** Seconds after which waiting for stock or payment ends, whatever happens. */
export const limitOf = (order: Pick<OrderView, 'placedAt' | 'deadlineAt'>): number =>
  Math.round((Date.parse(order.deadlineAt) - Date.parse(order.placedAt)) / 1000)
