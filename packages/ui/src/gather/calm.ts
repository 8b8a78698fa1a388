/** Ticks drawn for waiting rows: one each, at most 24. */
export const gatherTicks = (waiting: number): number => Math.max(0, Math.min(24, Math.floor(waiting)))

/** When rows wait instead of sliding in (design §4.3). */
export const mustGather = (list: { pointerInside: boolean; focusInside: boolean; selected: number; scrolled: boolean; newestFirst: boolean }): boolean =>
  list.pointerInside || list.focusInside || list.selected > 0 || list.scrolled || !list.newestFirst

/** Rows as shown while the list holds still. */
export type Calm<Row> = { shown: Row[]; waiting: Row[]; left: Set<string> }

/**
 * Lays newly arrived rows over the ones on screen without moving any: rows on screen keep their place with their new values,
 * those that no longer belong stay with their last value and are named in `left`, new ones wait.
 */
export const calm = <Row>(onScreen: Row[], incoming: Row[], id: (row: Row) => string): Calm<Row> => {
  const news = new Map(incoming.map((row) => [id(row), row]))
  const shown = onScreen.map((row) => news.get(id(row)) ?? row)
  const left = new Set(onScreen.map(id).filter((key) => !news.has(key)))
  const known = new Set(onScreen.map(id))
  return { shown, waiting: incoming.filter((row) => !known.has(id(row))), left }
}
