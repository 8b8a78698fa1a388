import * as v from 'valibot'

const Cursor = v.tuple([v.string(), v.union([v.string(), v.number()]), v.string()])

/** A place in a list: which column it is sorted by, the last row's value and id. Opaque to clients. */
export const encodeCursor = (key: string, value: string | number, id: string): string => Buffer.from(JSON.stringify([key, value, id])).toString('base64url')

/** Null for what we did not write, and for a cursor of a list sorted otherwise: the list then starts afresh. */
export const decodeCursor = (text: string | undefined, key: string): { value: string | number; id: string } | null => {
  if (!text) return null
  try {
    const parsed = v.safeParse(Cursor, JSON.parse(Buffer.from(text, 'base64url').toString()))
    return parsed.success && parsed.output[0] === key ? { value: parsed.output[1], id: parsed.output[2] } : null
  } catch {
    return null
  }
}
