import * as v from 'valibot'

/** Where a page ended: the last row's sort value and its place in time. */
export type Cursor = { value: number; n: number }
const Shape = v.tuple([v.string(), v.number(), v.number()])

export const encodeCursor = (sort: string, { value, n }: Cursor): string => Buffer.from(JSON.stringify([sort, value, n])).toString('base64url')

/** Null for a text that is no cursor of this sort. */
export const decodeCursor = (sort: string, text: string): Cursor | null => {
  try {
    const [of, value, n] = v.parse(Shape, JSON.parse(Buffer.from(text, 'base64url').toString()))
    return of === sort ? { value, n } : null
  } catch {
    return null
  }
}
