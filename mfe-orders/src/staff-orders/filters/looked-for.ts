import { hasProblem, isToShip } from '@jangteo/contracts/orders/order'
import type { OrderFilter, OrderSort } from '../../order/order.graphql.ts'
import type { OrderView } from '../../order/order-fields.ts'

/** What a list may be asked for, in the order in which an address says it. Lists are separated by commas, days are the shop's, amounts minor units. */
export const names = ['text', 'lifecycle', 'payment', 'fulfilment', 'ship', 'problem', 'min', 'max', 'from', 'to', 'sku', 'customer', 'sort'] as const
export type Name = (typeof names)[number]
/** What is looked for; what is not is left out. */
export type LookedFor = Readonly<Partial<Record<Name, string>>>

export const readLookedFor = (search: URLSearchParams): LookedFor =>
  Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))

/** The one way to write it: equal questions are equal texts. */
export const queryOf = (of: LookedFor): string => new URLSearchParams(names.flatMap((name) => (of[name] ? [[name, of[name]]] : []))).toString()
export const hrefOf = (query: string): string => (query === '' ? '/orders' : `/orders?${query}`)

const listOf = (text: string | undefined) => text?.split(',')
const amountOf = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined)
/** Start of a day of the shop (Seoul has no summer time), or of the day after. */
const startOf = (day: string | undefined, after = 0): string | undefined => {
  const start = Date.parse(`${day}T00:00:00+09:00`)
  return Number.isNaN(start) ? undefined : new Date(start + after * 86_400_000).toISOString()
}

export const filterOf = (of: LookedFor): OrderFilter => ({
  text: of.text,
  lifecycle: listOf(of.lifecycle),
  payment: listOf(of.payment),
  fulfilment: listOf(of.fulfilment),
  toShip: of.ship ? true : undefined,
  problem: of.problem ? true : undefined,
  totalMin: amountOf(of.min),
  totalMax: amountOf(of.max),
  placedFrom: startOf(of.from),
  placedTo: startOf(of.to, 1),
  sku: of.sku,
  customer: of.customer,
})

const sorts: Record<string, OrderSort> = { oldest: 'OLDEST', dearest: 'TOTAL_DOWN', cheapest: 'TOTAL_UP' }
export const sortOf = ({ sort = '' }: LookedFor): OrderSort => sorts[sort] ?? 'NEWEST'

/** Whether an order that answers it may stop to. */
export const mayLeave = ({ lifecycle, payment, fulfilment, toShip, problem }: OrderFilter): boolean =>
  [lifecycle, payment, fulfilment, toShip, problem].some((part) => part !== undefined)

/** Whether an order that was found still answers, by what can change of it. */
export const stillMatches = (order: OrderView, { lifecycle, payment, fulfilment, toShip, problem }: OrderFilter): boolean =>
  (lifecycle?.includes(order.lifecycle) ?? true) &&
  (payment?.includes(order.payment) ?? true) &&
  (fulfilment?.includes(order.fulfilment) ?? true) &&
  (toShip === undefined || toShip === isToShip(order)) &&
  (problem === undefined || problem === hasProblem(order))
