import { type StockView, stockViews } from '@jangteo/contracts/catalog/stock-standing'
import { useSearchParams } from '@jangteo/mfe-kit'
import { useMemo } from 'react'
import type { StockFilter } from './stock.graphql.ts'

/** What is looked for, and which variant of which product stands open beside it; empty words look for nothing. */
export type LookedFor = { view: StockView; text: string; categories: string[]; variant: string; product: string }

const viewOf = (text: string | null): StockView => stockViews.find((view) => view === text) ?? 'ALL'

/** All of it stands in the address, so that a reload, a link and going back find the same list. */
export const useLookedFor = () => {
  const [search, setSearch] = useSearchParams()
  const read = (name: string) => search.get(name) ?? ''
  const [text, category, variant, product] = ['text', 'category', 'variant', 'product'].map(read) as [string, string, string, string]
  const view = viewOf(search.get('view'))
  const categories = useMemo(() => category.split(',').filter(Boolean), [category])
  const filter = useMemo<StockFilter>(
    () => ({ view, text: text || undefined, categories: categories.length > 0 ? categories : undefined }),
    [view, text, categories],
  )
  const lookedFor: LookedFor = { view, text, categories, variant, product }
  const look = (change: Partial<LookedFor>) => {
    const { categories: some, view: which, ...rest } = { ...lookedFor, ...change }
    const next = { ...rest, category: some.join(','), view: which === 'ALL' ? '' : which }
    setSearch(new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')), { replace: true })
  }
  return { ...lookedFor, filter, look }
}
