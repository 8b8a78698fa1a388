import { useGauge, useKept, usePages } from '@jangteo/mfe-kit'
import { useGather } from '@jangteo/ui'
import { useMemo, useState } from 'react'
import { type Facet, FindProducts, type FoundProducts, type ProductFilter, type ProductSort } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { steadyFacets } from './facets/steady-facets.ts'

/** A whole number of rows at two, three and four columns. */
export const PAGE = 24
/** Longest scope of a watch. */
const SCOPE = 400

type Counted = { count: number; facets: Facet[] }
/** `own`: the counts are other ones because another question was asked, which is no news. */
type Shown = { of: string; counted: Counted | undefined; facets: Facet[]; own: boolean }

const connection = (data: FoundProducts) => data.products
const idOf = ({ id }: { id: string }) => id

/** How many match this filter now, and what each other choice would leave; undefined until told. */
const useCounted = ({ status: _, ...filter }: ProductFilter): Counted | undefined => {
  const scope = JSON.stringify(filter)
  const told = useGauge<Counted>('catalog', 'facets', scope.length > SCOPE ? '{}' : scope)
  return scope.length > SCOPE ? undefined : told
}

const useFacets = (of: string, counted: Counted | undefined) => {
  const [shown, setShown] = useState<Shown>({ of: '', counted: undefined, facets: [], own: true })
  if (!counted || counted === shown.counted) return shown
  const own = of !== shown.of
  const next = { of, counted, facets: own ? counted.facets : steadyFacets(shown.facets, counted.facets), own }
  setShown(next)
  return next
}

/** What a search finds, page by page, and how many of what. Rows keep their places whatever happens; `arrived` more wait until they are gathered. */
export const useFound = (filter: ProductFilter, sort: ProductSort) => {
  const variables = useMemo(() => ({ filter, sort, first: PAGE }), [filter, sort])
  const { nodes, data, answers, stale, refetch, ...pages } = usePages(FindProducts, variables, connection)
  const { count, facets } = data?.products ?? {}
  const answered = useMemo(() => (count && facets ? { count: count.value, facets } : undefined), [count, facets])
  const pushed = useCounted(filter)
  const told = stale ? undefined : pushed
  const { facets: steady, own, counted } = useFacets(answers, told ?? answered)
  const place = useKept('results', () => ({}))
  const list = useGather<ProductView>({ rows: nodes, id: idOf, key: answers, newestFirst: false, place })
  return {
    ...pages,
    answers,
    refetch,
    products: list.shown,
    count: counted?.count,
    /** How many more match by now than when the rows were read. */
    more: told && answered && told.count - answered.count,
    facets: steady,
    own,
    waiting: list.waiting.length,
    gather: async () => {
      await refetch()
      list.gather()
    },
  }
}
export type Found = ReturnType<typeof useFound>
