import { fulfilmentStates, hasProblem, isToShip, lifecycles, paymentStates } from '@jangteo/contracts/orders/order'
import type { OrderFilter, OrderSort } from '../../order/order.graphql.ts'
import type { OrderView } from '../../order/order-fields.ts'

const sorts: Record<string, OrderSort> = { oldest: 'OLDEST', dearest: 'TOTAL_DOWN', cheapest: 'TOTAL_UP' }

/** What of a value means something; undefined if nothing does. */
type Meant = (value: string) => string | undefined
const anything: Meant = (text) => text
const mark: Meant = (text) => (text === '1' ? text : undefined)
const someOf =
  (known: readonly string[]): Meant =>
  (text) =>
    text
      .split(',')
      .filter((one) => known.includes(one))
      .join(',') || undefined
const whole: Meant = (text) => (/^\d{1,15}$/.test(text) ? text : undefined)
/** When a day of the shop begins, in ms; NaN for none. Seoul has no summer time. */
export const startOf = (day: string) => Date.parse(`${day}T00:00:00+09:00`)
const day: Meant = (text) => (Number.isNaN(startOf(text)) ? undefined : text)

/** What a list may be asked for, by the names of `OrderFilter` and in the order in which an address says it. Lists are separated by commas, days are the shop's, amounts minor units. */
const meant = {
  text: anything,
  lifecycle: someOf(lifecycles),
  payment: someOf(paymentStates),
  fulfilment: someOf(fulfilmentStates),
  toShip: mark,
  problem: mark,
  totalMin: whole,
  totalMax: whole,
  placedFrom: day,
  placedTo: day,
  sku: anything,
  customer: anything,
  sort: (text) => (Object.hasOwn(sorts, text) ? text : undefined),
} satisfies Record<keyof OrderFilter | 'sort', Meant>
export type Name = keyof typeof meant
const names = Object.keys(meant) as Name[]
/** What is looked for; what is not is left out. */
export type LookedFor = Readonly<Partial<Record<Name, string>>>

/** What those may not ask who see neither money nor customers. */
const behindMoney = (name: Name, value: string) => ['totalMin', 'totalMax', 'customer'].includes(name) || (name === 'sort' && sorts[value]?.startsWith('TOTAL'))

/** What an address looks for. What means nothing in it, or is not for this person to ask, is left out: a link may be old, or another's. */
export const readLookedFor = (search: URLSearchParams, seesMoney: boolean): LookedFor =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = meant[name](search.get(name) ?? '')
      return value && (seesMoney || !behindMoney(name, value)) ? [[name, value]] : []
    }),
  )

/** The one way to write it: equal questions are equal texts. */
export const queryOf = (of: LookedFor): string => new URLSearchParams(names.flatMap((name) => (of[name] ? [[name, of[name]]] : []))).toString()
export const hrefOf = (query: string): string => (query === '' ? '/orders' : `/orders?${query}`)

const listOf = (text: string | undefined) => text?.split(',')
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))
const momentOf = (text: string | undefined, daysLater = 0) => (text === undefined ? undefined : new Date(startOf(text) + daysLater * 86_400_000).toISOString())

/** `of` as `readLookedFor` gives it. */
export const filterOf = (of: LookedFor): OrderFilter =>
  ({
    text: of.text,
    lifecycle: listOf(of.lifecycle),
    payment: listOf(of.payment),
    fulfilment: listOf(of.fulfilment),
    toShip: of.toShip ? true : undefined,
    problem: of.problem ? true : undefined,
    totalMin: numberOf(of.totalMin),
    totalMax: numberOf(of.totalMax),
    placedFrom: momentOf(of.placedFrom),
    placedTo: momentOf(of.placedTo, 1),
    sku: of.sku,
    customer: of.customer,
  }) satisfies Record<keyof OrderFilter, unknown>

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
