import { stored } from '@jangteo/mfe-kit'
import * as v from 'valibot'

const Walk = v.object({ href: v.string(), ids: v.array(v.string()) })
/** The list somebody opens orders from: its address, and the orders as they stand in it. */
export type Walk = v.InferOutput<typeof Walk>

const MOST = 1000
const kept = stored('sessionStorage', 'jangteo.orders.walk', Walk)

/** Kept for this tab, so that a reload finds the way back and on. */
export const keepWalk = ({ href, ids }: Walk): void => kept.set({ href, ids: ids.slice(0, MOST) })

export const readWalk = (): Walk => kept.get() ?? { href: '/orders', ids: [] }

/** The orders before and after this one; none for an order that the list does not hold. */
export const neighbours = ({ ids }: Walk, id: string): { before?: string; after?: string } => {
  const at = ids.indexOf(id)
  return at < 0 ? {} : { before: ids[at - 1], after: ids[at + 1] }
}
