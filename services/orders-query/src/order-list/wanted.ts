import { fulfilmentStates, lifecycles, paymentStates } from '@jangteo/contracts/orders/order'
import { fieldClass, type Principal } from '@jangteo/contracts/principal'
import * as v from 'valibot'
import { normal } from './words.ts'

/** `lifecycle=` with nothing behind it is the empty list, which matches nothing. */
const listOf = <const Words extends readonly string[]>(words: Words) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => (text === '' ? [] : text.split(','))),
      v.array(v.picklist(words)),
    ),
  )
const Minor = v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)))
const Time = v.optional(
  v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text))),
    v.transform((text) => new Date(text).toISOString()),
  ),
)
const Switch = v.optional(
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((word) => word === 'true'),
  ),
)
const Words = v.optional(v.pipe(v.string(), v.maxLength(200)))

/** The filter as a query string carries it. */
export const wantedQuery = {
  text: Words,
  lifecycle: listOf(lifecycles),
  payment: listOf(paymentStates),
  fulfilment: listOf(fulfilmentStates),
  sku: Words,
  placedFrom: Time,
  placedTo: Time,
  totalMin: Minor,
  totalMax: Minor,
  customer: Words,
  toShip: Switch,
  problem: Switch,
}
const Query = v.object(wantedQuery)
export type Wanted = v.InferOutput<typeof Query> & { customerId?: string }

/** The warehouse sees neither money nor customers, so it must not find them out by asking either, nor by the order of the answer. */
export const mayAsk = ({ totalMin, totalMax, customer }: Wanted, who: Pick<Principal, 'roles'>, sort = ''): boolean =>
  fieldClass(who) === 'staff' || (totalMin === undefined && totalMax === undefined && customer === undefined && !sort.startsWith('TOTAL'))

export type Where = { sql: string; values: (string | number)[] }
const BEHIND_ANY = '\u{10ffff}'

const isOneOf = (column: string) => (values: readonly string[]) => ({ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values: [...values] })
const compared = (column: string, sign: '=' | '>=' | '<' | '<=') => (value: string | number) => ({ sql: `${column} ${sign} ?`, values: [value] })
/** Written out, since an index of the marked rows alone serves no parameter. */
const marked = (column: string) => (is: boolean) => ({ sql: `${column} = ${Number(is)}`, values: [] })

const filters: { [Name in keyof Required<Wanted>]: (value: NonNullable<Wanted[Name]>) => Where | null } = {
  text: (text) => {
    const beginning = normal(text)
    return beginning === '' ? null : { sql: 'id IN (SELECT id FROM order_words WHERE word >= ? AND word < ?)', values: [beginning, beginning + BEHIND_ANY] }
  },
  lifecycle: isOneOf('lifecycle'),
  payment: isOneOf('payment'),
  fulfilment: isOneOf('fulfilment'),
  sku: (sku) => ({ sql: 'id IN (SELECT id FROM order_skus WHERE sku = ?)', values: [sku.trim().toUpperCase()] }),
  placedFrom: compared('placed_at', '>='),
  placedTo: compared('placed_at', '<'),
  totalMin: compared('total', '>='),
  totalMax: compared('total', '<='),
  customer: (email) => compared('email', '=')(normal(email)),
  customerId: compared('customer_id', '='),
  toShip: marked('to_ship'),
  problem: marked('problem'),
}

/** What must hold of a row; nothing for what is not asked. */
export const conditions = (wanted: Wanted): Where[] =>
  (Object.keys(filters) as (keyof Wanted)[]).flatMap((name) => {
    const value = wanted[name]
    return value === undefined ? [] : ((filters[name] as (value: unknown) => Where | null)(value) ?? [])
  })

export const where = (all: readonly Where[]): Where => ({
  sql: all.length > 0 ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : '',
  values: all.flatMap(({ values }) => values),
})
