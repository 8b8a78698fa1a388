import { createHash } from 'node:crypto'
import type { ProductRow, VariantRow } from '@jangteo/contracts/catalog/product-row'
import { type StockView, standsIn, stockViews } from '@jangteo/contracts/catalog/stock-standing'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'

/** `members`: the sum of a number of each that is counted, so that it changes when one takes another's place. */
export const tallySchema = `CREATE TABLE IF NOT EXISTS tallies(name TEXT PRIMARY KEY, value INTEGER NOT NULL, members INTEGER NOT NULL) WITHOUT ROWID;`

/** `variants`: all there ever were; `agreeing`: those whose ledger adds up to their row. */
type Tally = 'published' | 'draft' | 'archived' | 'shelf' | 'low-stock' | 'sold-out' | 'much-held' | 'variants' | 'agreeing'

/** Where the variants of a list of the stock, and the products of a status, are counted. */
export const ofView = { ALL: 'shelf', LOW: 'low-stock', OUT: 'sold-out', HELD: 'much-held' } as const satisfies Record<StockView, Tally>
export const ofStatus = { PUBLISHED: 'published', DRAFT: 'draft', ARCHIVED: 'archived' } as const satisfies Record<ProductRow['status'], Tally>

const sql = `INSERT INTO tallies VALUES ($name, $by, $members) ON CONFLICT(name) DO UPDATE SET value = value + $by, members = members + $members`

export const addTo = (db: Database, name: Tally, by: number, members = 0): void => {
  if (by !== 0) statement(db, sql).run({ name, by, members })
}

/** 32 bits, so that a million of them add up within what a number holds exactly. */
const numberOf = (id: string) => createHash('sha256').update(id).digest().readUInt32BE()
const move = (db: Database, name: Tally, by: 1 | -1, id: string) => addTo(db, name, by, by * numberOf(id))

/** Counts as rows change, so that a gauge reads one number instead of counting rows. A row that is folded keeps the variants that did not change. */
export const tallyProducts = (db: Database, before: ProductRow | null, after: ProductRow): void => {
  const moved = before?.status !== after.status
  if (moved && before) move(db, ofStatus[before.status], -1, before.id)
  if (moved) move(db, ofStatus[after.status], 1, after.id)
  const old = new Map<string, VariantRow>(before?.variants.map((variant) => [variant.id, variant]))
  for (const variant of after.variants) {
    const was = old.get(variant.id)
    if (was === variant && !moved) continue
    const [stood, stands] = [before && was && standsIn(before, was), standsIn(after, variant)]
    for (const view of stockViews) if ((stood?.[view] ?? false) !== stands[view]) move(db, ofView[view], stands[view] ? 1 : -1, variant.id)
  }
}

const read = (db: Database, name: Tally) =>
  statement(db, 'SELECT value, members FROM tallies WHERE name = ?').get(name) as { value: number; members: number } | undefined

/** How many are counted under each of these names, and `members` of each. */
export const tallies = <Key extends string>(db: Database, names: Record<Key, Tally>) => {
  const all = Object.entries<Tally>(names).map(([key, name]) => [key, read(db, name)] as const)
  const pick = (of: 'value' | 'members') => Object.fromEntries(all.map(([key, one]) => [key, one?.[of] ?? 0])) as Record<Key, number>
  return { counts: pick('value'), members: pick('members') }
}

export const tally = (db: Database, name: Tally): number => read(db, name)?.value ?? 0
/** Another number when other ones are counted, be they as many as before. */
export const members = (db: Database, name: Tally): number => read(db, name)?.members ?? 0
