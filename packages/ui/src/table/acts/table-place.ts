/** Where somebody was in a table: kept by the page that comes back to it, written by the table. `row`: the one the keyboard is on. */
export type TablePlace = { top: number; row: string | null; keys: boolean }

/** A table that nobody has looked at yet. */
export const tablePlace = (): TablePlace => ({ top: 0, row: null, keys: false })
