import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { type Cursor, encodeCursor } from './cursor.ts'
import { conditions, type Wanted, type Where, where } from './wanted.ts'

export const sorts = ['NEWEST', 'OLDEST', 'TOTAL_DOWN', 'TOTAL_UP'] as const
export type OrderSort = (typeof sorts)[number]
export type Count = { value: number; capped: boolean }
export type Page = { ids: string[]; hasNextPage: boolean; endCursor: string | null; count: Count }

const CAP = 10_000
const order = {
  NEWEST: { column: 'placed_at', down: true },
  OLDEST: { column: 'placed_at', down: false },
  TOTAL_DOWN: { column: 'total', down: true },
  TOTAL_UP: { column: 'total', down: false },
} as const

const behind = ({ value, id }: Cursor, sort: OrderSort): Where => {
  const { column, down } = order[sort]
  return { sql: `(${column}, id) ${down ? '<' : '>'} (?, ?)`, values: [value, id] }
}

/** How many there are, exactly up to 10,000. */
export const countOrders = (db: Database, wanted: Wanted): Count => {
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
  return { ids: page.map(({ id }) => id), hasNextPage: rows.length > first, endCursor: last ? encodeCursor(sort, last) : null, count: countOrders(db, wanted) }
}
