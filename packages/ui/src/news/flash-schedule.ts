/** How long a flash is seen, how long its mark stays, and how often one cell may flash; milliseconds. */
export const FLASH_MS = 1600
export const MARK_MS = 6000
const REST_MS = 2000
const AT_ONCE = 8

/** Decides for each change whether its cell may flash or only gets the mark; `over` when a flash is gone from the screen. Keys are forgotten with their cells. */
export type FlashSchedule = { ask: (cell: object, now: number) => 'flash' | 'mark'; over: (cell: object) => void }

/**
 * A cell flashes at most once in 2 s and at most `atOnce` cells flash together; beyond that only marks (design §4.2). A flash keeps its place until
 * it is told over: on a busy page its timer comes late, and by the clock alone a ninth would join.
 */
export const flashSchedule = (atOnce = AT_ONCE): FlashSchedule => {
  const last = new WeakMap<object, number>()
  const burning = new Set<object>()
  return {
    ask(cell, now) {
      if (burning.size >= atOnce || now - (last.get(cell) ?? Number.NEGATIVE_INFINITY) < REST_MS) return 'mark'
      burning.add(cell)
      last.set(cell, now)
      return 'flash'
    },
    over(cell) {
      burning.delete(cell)
    },
  }
}
