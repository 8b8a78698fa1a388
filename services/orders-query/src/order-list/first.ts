import * as v from 'valibot'

/** Rows of a page: 1..100. */
export const First = (byDefault: number) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(1), v.maxValue(100)), String(byDefault))
