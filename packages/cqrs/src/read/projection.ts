import { createHash } from 'node:crypto'
import type { Message } from '@jangteo/contracts/envelope'
import type { Database } from 'better-sqlite3'
import type { GenericSchema } from 'valibot'

/**
 * A view: one row for each Kafka key, folded from one topic. `apply` is pure: the same events in the same order give the same row,
 * whoever folds them. Whatever throws in here parks the key: its later events wait, other keys flow.
 */
export type Projection<Row = unknown, Data = unknown> = {
  /** Letters and _ only: the table is `rows_<view>`. */
  view: string
  topic: string
  /** `message.data` is parsed with it. */
  event?: GenericSchema<unknown, Data>
  /** `ce_type`s that this view does not know and may skip; they still count in `n`. */
  ignores?: readonly string[]
  /** The row's key; default `message.key`. Null = none of this view's business. Any other key throws: a pushed row folds exactly one Kafka key. */
  key?(message: Message): string | null
  /** The next row; null = there is none (a tombstone keeps its count). */
  apply(row: Row | null, message: Message<Data>): Row | null
  /** Side tables (filter columns, full text, ledgers), written in the row's own transaction: once for all that happened to the row in it. */
  also?(db: Database, key: string, steps: readonly Step<Row, Data>[]): void
}

/** One event of a row, what the row was before it and is after. */
export type Step<Row = unknown, Data = unknown> = { before: Row | null; after: Row | null; message: Message<Data> }

/** A row as the file keeps it. `n` = events folded for its key, equal on every replica; `at` = time of the last one; (`partition`, `offset`) = where that one lies. */
export type Stored<Row = unknown> = { key: string; row: Row | null; n: number; at: string; partition: number; offset: number; deleted: boolean }

/** A row that a commit touched. */
export type Change = { view: string; key: string }

/**
 * The fold's identity: a hash of the projections' source and of the side tables' SQL, equal on every replica of one build. Another hash
 * means another file and a rebuild. It cannot see code that `apply` calls elsewhere: raise `salt` when that changes what rows look like.
 */
export const foldRev = (projections: readonly Projection[], schema: readonly string[], salt = ''): string => {
  const source = projections.map(({ view, topic, ignores, key, apply, also }) => [view, topic, ignores, key, apply, also].map(String).join('\n'))
  return createHash('sha256')
    .update(JSON.stringify([source, schema, salt]))
    .digest('hex')
    .slice(0, 16)
}
