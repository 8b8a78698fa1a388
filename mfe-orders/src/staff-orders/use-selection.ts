import { useState } from 'react'
import type { Chosen } from '../order/order.graphql.ts'

const none: ReadonlySet<string> = new Set()
const nobody: readonly Chosen[] = []

/**
 * What is chosen of the orders that answer one question; another question begins with nothing chosen. Once all
 * that match were chosen, also orders that the list has not loaded are.
 */
export const useSelection = (of: string) => {
  const [choice, setChoice] = useState({ of, ids: none, all: nobody })
  const { ids: selected, all } = choice.of === of ? choice : { ids: none, all: nobody }
  const select = (ids: ReadonlySet<string>) => setChoice((now) => ({ of, ids, all: now.of === of && ids.size > 0 ? now.all : nobody }))
  const selectAll = (orders: readonly Chosen[]) => setChoice({ of, ids: new Set(orders.map(({ id }) => id)), all: orders })
  const letGo = (id: string) => setChoice((now) => ({ ...now, ids: new Set([...now.ids].filter((one) => one !== id)) }))
  /** The chosen orders: those shown in their places, then the others. */
  const chosenOf = (shown: readonly Chosen[]): Chosen[] => {
    const here = new Set(shown.map(({ id }) => id))
    return [...shown, ...all.filter(({ id }) => !here.has(id))].filter(({ id }) => selected.has(id))
  }
  return { selected, select, selectAll, letGo, chosenOf }
}
