import * as v from 'valibot'

/** A question that somebody gave a name; `query` is written by `queryOf`. */
export const View = v.object({ id: v.string(), name: v.string(), query: v.string() })
export type View = v.InferOutput<typeof View>

export const Views = v.array(View)
/** What a person may keep: their counts are asked for in one question. */
export const MOST_VIEWS = 12
