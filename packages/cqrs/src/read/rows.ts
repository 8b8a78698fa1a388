import type { Database, Statement } from 'better-sqlite3'
import type { Stored } from './projection.ts'

type Line = { key: string; row: string; n: number; at: string; partition: number; offset: number; deleted: number }

/** The table of a view's rows. The index by (partition, offset) is the change log: what a reader behind some position still lacks. */
export const rowsSchema = (view: string): string => `
CREATE TABLE IF NOT EXISTS rows_${checked(view)}(key TEXT PRIMARY KEY, row TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL,
  partition INTEGER NOT NULL, offset INTEGER NOT NULL, deleted INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rows_${view}_log ON rows_${view}(partition, offset);`

const checked = (view: string): string => {
  if (!/^[a-z_]+$/i.test(view)) throw new Error(`view ${JSON.stringify(view)}: letters and _ only`)
  return view
}

const prepared = new WeakMap<Database, Map<string, Statement<unknown[]>>>()

/** Filters that guests put together make endless texts, of up to 20 KB each. */
const KEPT = 200

/** A statement prepared once for each database, as long as it is among the 200 used last. */
export const statement = (db: Database, sql: string): Statement<unknown[]> => {
  const known = prepared.get(db) ?? new Map<string, Statement<unknown[]>>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare<unknown[]>(sql)
  known.delete(sql)
  known.set(sql, found)
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return found
}

const parse = <Row>(line: Line): Stored<Row> => ({ ...line, row: JSON.parse(line.row) as Row | null, deleted: line.deleted === 1 })

/** One row; null = no event of this key was ever folded, `deleted` = a tombstone. */
export const loadRow = <Row>(db: Database, view: string, key: string): Stored<Row> | null => {
  const line = statement(db, `SELECT * FROM rows_${checked(view)} WHERE key = ?`).get(key) as Line | undefined
  return line ? parse<Row>(line) : null
}

/** The rows of these keys in their order; unknown and deleted ones are left out. */
export const loadRows = <Row>(db: Database, view: string, keys: readonly string[]): (Stored<Row> & { row: Row })[] =>
  keys.flatMap((key) => {
    const found = loadRow<Row>(db, view, key)
    return found?.row != null ? [{ ...found, row: found.row }] : []
  })

/** Writes a row, tombstones included. */
export const saveRow = (db: Database, view: string, stored: Stored): void => {
  const { key, row, n, at, partition, offset, deleted } = stored
  statement(db, `INSERT OR REPLACE INTO rows_${checked(view)} VALUES (?, ?, ?, ?, ?, ?, ?)`).run(
    key,
    JSON.stringify(row),
    n,
    at,
    partition,
    offset,
    deleted ? 1 : 0,
  )
}
