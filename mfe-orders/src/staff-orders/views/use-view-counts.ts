import { formatCount, useChanges, useLocale, useQuery } from '@jangteo/mfe-kit'
import { useEffect, useMemo, useState } from 'react'
import { type Count, OrderCounts } from '../../order/order.graphql.ts'
import { everyStep, useOrdersGauge } from '../../order/use-orders-gauge.ts'
import { filterOf, readLookedFor } from '../filters/looked-for.ts'

/** How many orders each of these questions finds, asked anew as orders move, all of them in one question. What was told of a question stands until the next answer; a new one has no count yet. */
export const useViewCounts = (queries: readonly string[], seesMoney: boolean): ReadonlyMap<string, string> => {
  const locale = useLocale()
  const asked = [...new Set(queries)].toSorted().join('\n')
  const variables = useMemo(
    () => ({ filters: asked.split('\n').map((query) => filterOf(readLookedFor(new URLSearchParams(query), seesMoney))) }),
    [asked, seesMoney],
  )
  const answer = useQuery(OrderCounts, variables, { keepPrevious: true })
  useChanges(useOrdersGauge(), everyStep, answer)
  const { stale } = answer
  const counts = answer.data?.orderCounts
  const [told, setTold] = useState<ReadonlyMap<string, Count>>(new Map())
  useEffect(() => {
    if (counts && !stale) setTold(new Map(asked.split('\n').flatMap((query, at) => (counts[at] ? [[query, counts[at]]] : []))))
  }, [asked, counts, stale])
  return useMemo(() => new Map(Array.from(told, ([query, count]) => [query, formatCount(count, locale)])), [told, locale])
}
