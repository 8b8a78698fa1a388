import * as v from 'valibot'

/** Where a page ended: the last row's sort value and id. */
export type Cursor = { value: string | number; id: string }
const Shape = v.tuple([v.string(), v.union([v.string(), v.number()]), v.string()])

export const encodeCursor = (sort: string, { value, id }: Cursor): string => Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')

/** Null for a text that is no cursor of this sort. */
export const decodeCursor = (sort: string, text: string): Cursor | null => {
  try {
    const [of, value, id] = v.parse(Shape, JSON.parse(Buffer.from(text, 'base64url').toString()))
    return of === sort ? { value, id } : null
  } catch {
    return null
  }
}
