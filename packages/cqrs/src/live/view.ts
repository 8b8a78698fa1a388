import type { Watch } from '@jangteo/contracts/live'
import type { FieldClass, Principal, Role } from '@jangteo/contracts/principal'
import type { Database } from 'better-sqlite3'

/** Whose eyes a row is cut for. `sub` is null in a room that is shared by all of a field class who hold the same `roles` (sorted). */
export type Eyes = { cls: FieldClass; sub: string | null; roles: readonly Role[] }

/** A view as the feed sends it. All functions are pure and fast: they run for each changed row on the loop that pushes. */
export type LiveView<Row = unknown> = {
  view: string
  /** True = what this person sees depends on who he is (own orders, own next actions): his rooms are his own. Default false: one room for a field class, encoded once. */
  personal?(who: Principal, scope?: string): boolean
  /** May this person watch at all? Asked once for each watch. */
  authorise(who: Principal, watch: Watch): boolean
  /** May this row be seen? A row that may not is `gone`. In a class room `who` is any member of the class. */
  visible(row: Row, who: Principal, scope?: string): boolean
  /** The row as these eyes may see it, with GraphQL's field names. */
  redact(row: Row, eyes: Eyes): unknown
}

/** A value that spans keys: sent whole, at most every `everyMs`, when it changed. Watched by its name, without keys. */
export type LiveGauge = {
  view: string
  authorise(who: Principal, scope?: string): boolean
  /** For a value of each person's own: takes the place of the watch's scope. */
  scopeOf?(who: Principal): string | undefined
  /** Runs on the loop that pushes, once for each scope that is watched: a counter kept beside the rows, or what costs as little. */
  read(db: Database, scope?: string): unknown
  /** Default 500. */
  everyMs?: number
}
