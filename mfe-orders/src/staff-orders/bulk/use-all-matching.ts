import { execute } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useEffect, useRef, useState } from 'react'
import { type Chosen, MatchingOrders, type OrderFilter } from '../../order/order.graphql.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'

const PAGE = 100
/** The most that one act may take on. */
export const MOST = 50_000

/** Finds every order that matches, page by page. `found`: how many so far, null while nobody asks; another question and `stop` end it. Nothing is chosen if a page cannot be read. */
export const useAllMatching = (filter: OrderFilter, onFound: (orders: Chosen[]) => void) => {
  const t = useStaffWords()
  const [found, setFound] = useState<number | null>(null)
  const run = useRef(0)
  const stop = () => {
    run.current++
    setFound(null)
  }
  useEffect(() => stop, [filter])
  const find = async () => {
    const mine = ++run.current
    const orders = new Map<string, Chosen>()
    setFound(0)
    try {
      for (let after: string | undefined, more = true; more && orders.size < MOST; ) {
        const { nodes, pageInfo } = (await execute(MatchingOrders, { filter, first: PAGE, after })).data.orders
        if (run.current !== mine) return
        for (const order of nodes) orders.set(order.id, order)
        setFound(orders.size)
        more = pageInfo.hasNextPage
        after = pageInfo.endCursor ?? undefined
      }
      onFound([...orders.values()].slice(0, MOST))
    } catch {
      if (run.current === mine) toast({ text: t.bulkAll.notFound })
    } finally {
      if (run.current === mine) setFound(null)
    }
  }
  return { found, find, stop }
}
