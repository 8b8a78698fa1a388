import * as v from 'valibot'

/** The list somebody opens orders from: its address, and the orders as they stand in it. */
export type Walk = { href: string; ids: string[] }

const KEY = 'jangteo.orders.walk'
const Stored = v.object({ href: v.string(), ids: v.array(v.string()) })
const MOST = 1000

/** Kept for this tab, so that a reload finds the way back and on. */
export const keepWalk = ({ href, ids }: Walk): void => sessionStorage.setItem(KEY, JSON.stringify({ href, ids: ids.slice(0, MOST) }))

export const readWalk = (): Walk => {
  try {
    return v.parse(Stored, JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
  } catch {
    return { href: '/orders', ids: [] }
  }
}

/** The orders before and after this one; none for an order that the list does not hold. */
export const neighbours = ({ ids }: Walk, id: string): { before?: string; after?: string } => {
  const at = ids.indexOf(id)
  return at < 0 ? {} : { before: ids[at - 1], after: ids[at + 1] }
}
