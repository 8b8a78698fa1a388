import type { ProductStatus } from '@jangteo/contracts/catalog/product'
import type { QueryRuntime } from '@jangteo/cqrs/read/query-runtime'
import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { match } from '../product-text/words.ts'
import { type Bits, both, noBits, put, union } from './bits.ts'
import { type Columns, loadColumns, refreshColumns } from './columns.ts'
import { type Counted, countFacets, type Narrowing } from './count.ts'

const found = (db: Database, words: string, { words: length }: Columns): Bits => {
  const bits = noBits(length)
  for (const n of statement(db, 'SELECT rowid FROM product_text WHERE product_text MATCH ?').pluck().all(words) as number[]) put(bits, n, true)
  return bits
}

export type Facets = {
  /** Counts what a reader of these statuses may see, by text and filters; call it inside `runtime.read`. */
  count: (db: Database, statuses: readonly ProductStatus[], query: Narrowing & { text?: string }) => Counted
  /** Raised when a count by filters alone may have changed. */
  version: () => number
}

/** Counts over all products from columns in memory: built from the file at start, kept equal to it with each commit. */
export const createFacets = ({ runtime }: { runtime: Pick<QueryRuntime, 'read' | 'onCommit' | 'onReset'> }): Facets => {
  const load = () => runtime.read(loadColumns).value
  let columns = load()
  runtime.onCommit((changes) => {
    const ids = changes.flatMap(({ view, key }) => (view === 'product' ? [key] : []))
    runtime.read((db) => refreshColumns(columns, db, ids))
  })
  runtime.onReset(() => {
    columns = { ...load(), version: columns.version + 1 }
  })
  return {
    version: () => columns.version,
    count(db, statuses, { text = '', ...narrowing }) {
      const words = match(text)
      const visible = union(
        statuses.flatMap((status) => columns.status.get(status) ?? []),
        columns.words,
      )
      return countFacets(columns, words ? both(visible, found(db, words, columns)) : visible, narrowing)
    },
  }
}
