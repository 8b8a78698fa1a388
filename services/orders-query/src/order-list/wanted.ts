import { fulfilmentStates, lifecycles, paymentStates } from '@jangteo/contracts/orders/order'
import { fieldClass, type Principal } from '@jangteo/contracts/principal'
import * as v from 'valibot'
import type { Cursor } from './cursor.ts'
import { placeAt } from './order-columns.ts'
import { match } from './words.ts'

/** `lifecycle=` with nothing behind it is the empty list, which matches nothing. */
const listOf = <const Words extends readonly string[]>(words: Words) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => (text === '' ? [] : text.split(','))),
      v.array(v.picklist(words)),
    ),
  )
const Whole = v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)))
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
  totalMin: Whole,
  totalMax: Whole,
  customer: Words,
  toShip: Switch,
  problem: Switch,
}
const Query = v.object(wantedQuery)
/** `emails`: whether `text` is looked for in e-mails too. */
export type Wanted = v.InferOutput<typeof Query> & { customerId?: string; emails?: boolean }

/**
 * The filter as this reader may ask it, null if he may not. The warehouse sees neither money nor e-mails, so it must not find them out by asking
 * either, nor by the order of the answer.
 */
export const askedBy = (who: Pick<Principal, 'roles'>, wanted: Wanted, sort = ''): Wanted | null => {
  const { totalMin, totalMax, customer } = wanted
  const emails = fieldClass(who) === 'staff'
  const secret = totalMin !== undefined || totalMax !== undefined || customer !== undefined || sort.startsWith('TOTAL')
  return secret && !emails ? null : { ...wanted, emails }
}

type Condition = { sql: string; values: (string | number)[] }

const isOneOf = (column: string) => (values: readonly string[]) => ({ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values: [...values] })
/** `CAST`, since the search index takes no other number for a row's. */
const compared = (column: string, sign: '>=' | '<=' | '<' | '>') => (value: number) => ({ sql: `${column} ${sign} CAST(? AS INTEGER)`, values: [value] })
/** Written out, since an index of the marked rows alone serves no parameter. */
const marked = (column: string) => (is: boolean) => ({ sql: `${column} = ${Number(is)}`, values: [] })

/** What `match` asks of the search index. */
const inWords = ['text', 'emails', 'sku', 'customer'] as const
/** What the search index answers by itself: it knows words and time. */
export const indexed: ReadonlySet<string> = new Set<keyof Wanted>([...inWords, 'placedFrom', 'placedTo'])

const filters: { [Name in Exclude<keyof Required<Wanted>, (typeof inWords)[number]>]: (value: NonNullable<Wanted[Name]>) => Condition } = {
  lifecycle: isOneOf('lifecycle'),
  payment: isOneOf('payment'),
  fulfilment: isOneOf('fulfilment'),
  placedFrom: (time) => compared('place.rowid', '>=')(placeAt(time)),
  placedTo: (time) => compared('place.rowid', '<')(placeAt(time)),
  totalMin: compared('total', '>='),
  totalMax: compared('total', '<='),
  customerId: (id) => ({ sql: 'customer_id = ?', values: [id] }),
  toShip: marked('to_ship'),
  problem: marked('problem'),
}

const conditions = (wanted: Wanted): Condition[] =>
  (Object.keys(filters) as (keyof typeof filters)[]).flatMap((name) => {
    const value = wanted[name]
    return value === undefined ? [] : (filters[name] as (value: unknown) => Condition)(value)
  })

/** Rows behind one, in a sort by `column`. */
export const behind = ({ value, n }: Cursor, column: 'place.rowid' | 'total', down: boolean): Condition => {
  const sign = down ? '<' : '>'
  if (column === 'place.rowid') return compared(column, sign)(n)
  return { sql: `(total, place.rowid) ${sign} (?, ?)`, values: [value, n] }
}

/** Where the rows are looked for: among those with the words, or in the table (or one index of it) of all orders. */
export type Source = 'words' | 'order_columns AS place' | 'order_columns AS place INDEXED BY order_by_total'

/**
 * From `FROM` on, the orders that are wanted. `place` is the table whose row numbers give their order, and every source has what it finds in that
 * order. A LEFT JOIN whose right side nothing asks for is none, so words alone are counted in the search index alone; `keepColumns` writes both sides
 * of every order, so it never makes a row of nulls.
 */
export const fromOrders = (source: Source, wanted: Wanted, ...more: readonly Condition[]): Condition => {
  const words = match(wanted)
  const found = source === 'words' ? 'order_words MATCH ?' : '+place.rowid IN (SELECT rowid FROM order_words WHERE order_words MATCH ?)'
  const all = [...(words === null ? [] : [{ sql: found, values: [words] }]), ...conditions(wanted), ...more]
  const tables = source === 'words' ? 'order_words AS place LEFT JOIN order_columns ON n = place.rowid' : source
  return {
    sql: `FROM ${tables}${all.length > 0 ? ` WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : ''}`,
    values: all.flatMap(({ values }) => values),
  }
}
