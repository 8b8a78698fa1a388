import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { type Cursor, encodeCursor } from './cursor.ts'
import { behind, fromOrders, indexed, type Source, type Wanted } from './wanted.ts'
import { match } from './words.ts'

export const sorts = ['NEWEST', 'OLDEST', 'TOTAL_DOWN', 'TOTAL_UP'] as const
export type OrderSort = (typeof sorts)[number]
export type Count = { value: number; capped: boolean }
export type Paging = { sort: OrderSort; first: number; after: Cursor | null }
export type Page = { ids: string[]; hasNextPage: boolean; endCursor: string | null; count: Count }

const CAP = 10_000
const order = {
  NEWEST: { column: 'place.rowid', down: true },
  OLDEST: { column: 'place.rowid', down: false },
  TOTAL_DOWN: { column: 'total', down: true },
  TOTAL_UP: { column: 'total', down: false },
} as const

const counted = (db: Database, source: Source, wanted: Wanted): Count => {
  const { sql, values } = fromOrders(source, wanted)
  const value = statement(db, `SELECT count(*) FROM (SELECT 1 ${sql} LIMIT ${CAP + 1})`)
    .pluck()
    .get(...values) as number
  return { value: Math.min(value, CAP), capped: value > CAP }
}

/** Words that few orders have lead to them; those that very many have are one condition more. */
const sourceOf = (db: Database, wanted: Wanted): Source => {
  if (match(wanted) === null) return 'order_columns AS place'
  const asked = Object.entries(wanted).filter(([, value]) => value !== undefined)
  const first = asked.filter(([name]) => indexed.has(name))
  const alone = first.length === asked.length
  return alone || !counted(db, 'words', Object.fromEntries(first)).capped ? 'words' : 'order_columns AS place'
}

/** How many there are, exactly up to 10,000. */
export const countOrders = (db: Database, wanted: Wanted): Count => counted(db, sourceOf(db, wanted), wanted)

/** The statement of one page and one row more. Of very many (`capped`) the first ones by their total are soon met in its index; few are sorted. */
export const pageOf = (source: Source, wanted: Wanted, capped: boolean, { sort, first, after }: Paging) => {
  const { column, down } = order[sort]
  const byTotal = column === 'total'
  const from = byTotal && capped ? 'order_columns AS place INDEXED BY order_by_total' : source
  const { sql, values } = fromOrders(from, wanted, ...(after ? [behind(after, column, down)] : []))
  const direction = down ? 'DESC' : 'ASC'
  const by = byTotal ? `total ${direction}, place.rowid ${direction}` : `place.rowid ${direction}`
  return { sql: `SELECT id, ${column} AS value, place.rowid AS n ${sql} ORDER BY ${by} LIMIT ?`, values: [...values, first + 1] }
}

/** One page by keyset: a cursor is the last row's sort values, so a page costs the same wherever it lies and no row is skipped or told twice. */
export const findOrders = (db: Database, wanted: Wanted, paging: Paging): Page => {
  const source = sourceOf(db, wanted)
  const count = counted(db, source, wanted)
  const { sql, values } = pageOf(source, wanted, count.capped, paging)
  const rows = statement(db, sql).all(...values) as (Cursor & { id: string })[]
  const page = rows.slice(0, paging.first)
  const last = page.at(-1)
  return { ids: page.map(({ id }) => id), hasNextPage: rows.length > paging.first, endCursor: last ? encodeCursor(paging.sort, last) : null, count }
}
