import * as v from 'valibot'

/** A question that somebody gave a name; `query` is written by `queryOf`. */
export const View = v.object({ id: v.string(), name: v.string(), query: v.string() })
export type View = v.InferOutput<typeof View>

const Stored = v.array(View)
const keyOf = (person: string) => `jangteo.orders.views.${person}`
/** What a person may keep: their counts are asked for in one question. */
export const MOST_VIEWS = 12

/** One's own views in this browser; none where they cannot be read. */
export const readViews = (person: string): View[] => {
  try {
    return v.parse(Stored, JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]'))
  } catch {
    return []
  }
}
export const keepViews = (person: string, views: readonly View[]): void => localStorage.setItem(keyOf(person), JSON.stringify(views))
