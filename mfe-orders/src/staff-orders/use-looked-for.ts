import { useSearchParams } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import type { OrderFilter } from '../order/order.graphql.ts'

/** What is looked for; empty words look for nothing. */
export type LookedFor = { text: string; lifecycle: string }

/** What is looked for stands in the address, so that a reload, a link and going back find the same list. */
export const useLookedFor = () => {
  const [search, setSearch] = useSearchParams()
  const text = search.get('text') ?? ''
  const lifecycle = search.get('lifecycle') ?? ''
  const filter = useMemo<OrderFilter>(() => ({ text: text || undefined, lifecycle: lifecycle ? [lifecycle] : undefined }), [text, lifecycle])
  const look = (change: Partial<LookedFor>) => {
    const next = Object.entries({ text, lifecycle, ...change }).filter(([, value]) => value !== '')
    setSearch(new URLSearchParams(next), { replace: true })
  }
  return { text, lifecycle, filter, look }
}
