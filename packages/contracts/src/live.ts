import * as v from 'valibot'
import { Doing } from './presence.ts'

/**
 * The live feed's wire (architecture §7). Client to server: `watch`, `unwatch`, each acknowledged with WatchReply.
 * Server to client: `frame`, `gauge`, `reset`, `lag`. A row applies iff its `n` is higher under the same `rev`.
 */
export const MAX_WATCHED_KEYS = 200

/**
 * `view` names a registered view. With `keys` these rows are watched; a `scope` (such as an order's followToken) is authorised by the view.
 * `from`: position of the rows the client holds; null = send all rows. `doing`: what the watcher does on the thing whose people it watches.
 */
export const Watch = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  view: v.pipe(v.string(), v.maxLength(64)),
  keys: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MAX_WATCHED_KEYS))),
  scope: v.optional(v.pipe(v.string(), v.maxLength(400))),
  from: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(8000)))),
  doing: v.optional(Doing),
})
export type Watch = v.InferOutput<typeof Watch>
/** `position`: this watch has all rows up to there, under `rev`; absent for a gauge, after a reset, or while it is not caught up. */
export type WatchReply = { ok: true; position?: string; rev?: string } | { ok: false; code: 'FORBIDDEN' | 'UNKNOWN_VIEW' | 'VALIDATION' }

/** A whole row: `n` = events folded for its key, equal on every replica. `at` = commit time of its last event (ISO), for commit-to-pixel time. */
export type Row = { key: string; n: number; at: string; row: unknown }
/** Rows that changed and keys that the receiver may no longer see. `position` replaces the client's. */
export type Frame = { view: string; rev: string; rows: Row[]; gone: { key: string; n: number }[]; position: string }
/** Spans keys: sent whole, latest wins, re-read after a reconnect, never merged. */
export type Gauge = { view: string; scope?: string; value: unknown; at: string }
/** Hold nothing of this watch any more: fetch again. */
export type Reset = { id: string }
/** Each second, also in silence: where the service stands and how far it is behind Kafka. */
export type Lag = { position: string; events: number; seconds: number; at: string }
