import type { Answer, Feed } from '../live/row-store.ts'
import { rowStore } from './connections.ts'

/** Types whose rows are pushed. */
export type RowType = 'Product' | 'Order'

type Found = { type: RowType; id: string; feed: Feed; row: object }

const isFeed = (value: unknown): value is Feed =>
  typeof value === 'object' && value !== null && typeof (value as Feed).rev === 'string' && typeof (value as Feed).n === 'number'

/** Every pushed row inside an answer: an object with `__typename`, `id` and `feed { rev n }`, however deep. */
export const rowsIn = (value: unknown, found: Found[] = []): Found[] => {
  if (Array.isArray(value)) for (const one of value) rowsIn(one, found)
  else if (typeof value === 'object' && value !== null) {
    const { __typename: type, id, feed } = value as { __typename?: unknown; id?: unknown; feed?: unknown }
    if ((type === 'Product' || type === 'Order') && typeof id === 'string' && isFeed(feed)) found.push({ type, id, feed, row: value })
    for (const inner of Object.values(value)) rowsIn(inner, found)
  }
  return found
}

/** Puts the rows of an answer into the store. `answer`: the stamp the store gave before the request left, and the position it was read at. */
export const keepRows = (data: unknown, answer: Answer): void => {
  for (const { type, id, feed, row } of rowsIn(data)) rowStore.put(type, id, row, feed, answer)
}
