import type { Lifecycle } from '@jangteo/contracts/orders/order'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { type Cursor, encodeCursor } from './cursor.ts'
import { normal } from './words.ts'

export const sorts = ['NEWEST', 'OLDEST', 'TOTAL_DOWN', 'TOTAL_UP'] as const
export type OrderSort = (typeof sorts)[number]
export type Wanted = { text?: string; lifecycle?: readonly Lifecycle[]; customerId?: string }
export type Page = { ids: string[]; hasNextPage: boolean; endCursor: string | null; count: { value: number; capped: boolean } }

const CAP = 10_000
const order = {
  NEWEST: { column: 'placed_at', down: true },
  OLDEST: { column: 'placed_at', down: false },
  TOTAL_DOWN: { column: 'total', down: true },
  TOTAL_UP: { column: 'total', down: false },
} as const

type Where = { sql: string; values: (string | number)[] }
const BEHIND_ANY = '\u{10ffff}'

const conditions = ({ text, lifecycle, customerId }: Wanted): Where[] => {
  const found: Where[] = []
  if (customerId !== undefined) found.push({ sql: 'customer_id = ?', values: [customerId] })
  if (lifecycle) found.push({ sql: `lifecycle IN (${lifecycle.map(() => '?').join(', ')})`, values: [...lifecycle] })
  const beginning = normal(text ?? '')
  if (beginning) found.push({ sql: 'id IN (SELECT id FROM order_words WHERE word >= ? AND word < ?)', values: [beginning, beginning + BEHIND_ANY] })
  return found
}

const behind = ({ value, id }: Cursor, sort: OrderSort): Where => {
  const { column, down } = order[sort]
  return { sql: `(${column}, id) ${down ? '<' : '>'} (?, ?)`, values: [value, id] }
}

const where = (all: readonly Where[]) => ({
  sql: all.length > 0 ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : '',
  values: all.flatMap(({ values }) => values),
})

const countUpTo = (db: Database, wanted: Wanted) => {
  const { sql, values } = where(conditions(wanted))
  const value = statement(db, `SELECT count(*) FROM (SELECT 1 FROM order_columns ${sql} LIMIT ${CAP + 1})`)
    .pluck()
    .get(...values) as number
  return { value: Math.min(value, CAP), capped: value > CAP }
}

/** One page by keyset: a cursor is the last row's sort values, so a page costs the same wherever it lies and no row is skipped or told twice. */
export const findOrders = (db: Database, wanted: Wanted, { sort, first, after }: { sort: OrderSort; first: number; after: Cursor | null }): Page => {
  const { column, down } = order[sort]
  const direction = down ? 'DESC' : 'ASC'
  const { sql, values } = where([...conditions(wanted), ...(after ? [behind(after, sort)] : [])])
  const text = `SELECT id, ${column} AS value FROM order_columns ${sql} ORDER BY ${column} ${direction}, id ${direction} LIMIT ?`
  const rows = statement(db, text).all(...values, first + 1) as { id: string; value: string | number }[]
  const page = rows.slice(0, first)
  const last = page.at(-1)
  return { ids: page.map(({ id }) => id), hasNextPage: rows.length > first, endCursor: last ? encodeCursor(sort, last) : null, count: countUpTo(db, wanted) }
}
