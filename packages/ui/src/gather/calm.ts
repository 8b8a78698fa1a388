/** Ticks drawn for waiting rows: one each, at most 24. */
export const gatherTicks = (waiting: number): number => Math.max(0, Math.min(24, Math.floor(waiting)))

/** When rows wait instead of sliding in (design §4.3). */
export const mustGather = (list: { pointerInside: boolean; focusInside: boolean; selected: number; scrolled: boolean; newestFirst: boolean }): boolean =>
  list.pointerInside || list.focusInside || list.selected > 0 || list.scrolled || !list.newestFirst

/** Rows as shown while the list holds still. */
export type Calm<Row> = { shown: Row[]; waiting: Row[]; left: Set<string> }

/**
 * Lays newly arrived rows over the ones on screen without moving any: rows on screen keep their place with their new values,
 * those that no longer belong stay with their last value and are named in `left`, new ones wait. A next page, below all that is known, moves
 * nothing and is shown.
 */
export const calm = <Row>(onScreen: Row[], incoming: Row[], id: (row: Row) => string): Calm<Row> => {
  const news = new Map(incoming.map((row) => [id(row), row]))
  const left = new Set(onScreen.map(id).filter((key) => !news.has(key)))
  const known = new Set(onScreen.map(id))
  const below = incoming.findLastIndex((row) => known.has(id(row))) + 1 || incoming.length
  const shown = [...onScreen.map((row) => news.get(id(row)) ?? row), ...incoming.slice(below)]
  return { shown, waiting: incoming.slice(0, below).filter((row) => !known.has(id(row))), left }
}

/** Rows that hold their places, since when the list stands still, and how often it has moved. */
export type Anchor<Row> = { key: string; turn: number; still: boolean; shown: Row[]; moves: number }
/** What a list is told: the newest rows, which question they answer, how often it was gathered, and whether rows may move now. */
export type Told<Row> = { rows: Row[]; key: string; turn: number; mayMove: boolean }

/** The first rows stand as they come. */
export const firstAnchor = <Row>({ rows, key, turn }: Told<Row>): Anchor<Row> => ({ key, turn, still: false, shown: rows, moves: 0 })

const inSameOrder = <Row>(one: Row[], two: Row[], id: (row: Row) => string) =>
  one.length === two.length &&
  one.every((row, at) => {
    const other = two[at]
    return other !== undefined && id(row) === id(other)
  })

/**
 * The anchor after the list is told something. Told the same ids again it is the same object, so that a render comes to an end.
 * Another question, a gathering and an empty list take all rows as they come.
 */
export const nextAnchor = <Row>(anchor: Anchor<Row>, { rows, key, turn, mayMove }: Told<Row>, id: (row: Row) => string): Anchor<Row> => {
  const ordered = inSameOrder(anchor.shown, rows, id)
  const asked = anchor.key !== key || anchor.turn !== turn || (anchor.shown.length === 0 && !ordered)
  if (asked || (mayMove && !ordered)) return { key, turn, still: !mayMove, shown: rows, moves: anchor.moves + (ordered ? 0 : 1) }
  const { shown } = calm(anchor.shown, rows, id)
  return anchor.still === !mayMove && shown.length === anchor.shown.length ? anchor : { ...anchor, still: !mayMove, shown }
}
