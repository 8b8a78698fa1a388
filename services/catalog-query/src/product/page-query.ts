import * as v from 'valibot'

/** Page size, 1..100. */
export const first = v.optional(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(100)), '24')
/** Behind which of a thing's own numbered lines the page begins: its cursor. */
export const afterLine = v.optional(v.pipe(v.string(), v.digits(), v.transform(Number)))
/** A position that the answer must have seen; the reader waits for it a little. */
export const min = v.optional(v.pipe(v.string(), v.maxLength(8_000)))
