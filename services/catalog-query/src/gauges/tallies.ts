import type { ProductRow } from '@jangteo/contracts/catalog/product-row'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** «3개 남음» is said from here down. */
export const LOW = 5

export const tallySchema = `CREATE TABLE IF NOT EXISTS tallies(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;`

type Tally = 'published' | 'low-stock' | 'sold-out'

/** What one product adds to each tally. */
const shareOf = (row: ProductRow | null): Record<Tally, number> => {
  if (row?.status !== 'PUBLISHED') return { published: 0, 'low-stock': 0, 'sold-out': 0 }
  const low = row.variants.filter(({ available }) => available <= LOW)
  return { published: 1, 'low-stock': low.length, 'sold-out': low.filter(({ available }) => available <= 0).length }
}

const add = `INSERT INTO tallies VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = value + excluded.value`

/** Counts as rows change, so that a gauge reads one number instead of counting rows. */
export const tallyProducts = (db: Database, before: ProductRow | null, after: ProductRow): void => {
  const [was, is] = [shareOf(before), shareOf(after)]
  for (const name of Object.keys(is) as Tally[]) if (is[name] !== was[name]) statement(db, add).run(name, is[name] - was[name])
}

export const tally = (db: Database, name: Tally): number =>
  (statement(db, 'SELECT value FROM tallies WHERE name = ?').pluck().get(name) as number | undefined) ?? 0
