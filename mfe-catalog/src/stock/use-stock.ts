import { type StockView, standsIn } from '@jangteo/contracts/catalog/stock-standing'
import { useChanges, useGauge, useLive, usePages, useRows } from '@jangteo/mfe-kit'
import { useCallback, useMemo } from 'react'
import type { ProductView } from '../product/product-view.ts'
import type { Moves } from './moves.ts'
import { Stock, type StockAnswer, type StockFilter } from './stock.graphql.ts'
import { type StockRow, stockRow } from './stock-row.ts'

const PAGE = 50
const connection = (data: StockAnswer) => data.stock
/** How many variants stand in each list, `members` tell when other ones do; `agreeing` of all `variants` have a ledger that adds up to their row. */
export type StockCounts = Record<StockView, number> & { members: Record<StockView, number>; variants: number; agreeing: number }
export const useStockCounts = (): StockCounts | undefined => useGauge<StockCounts>('catalog', 'stock')

const lastChange = ({ variant }: StockRow) => variant.changedAt ?? ''

/** Ids of the products of these variants, or of `some` of them. */
const productsOf = (nodes: StockAnswer['stock']['nodes'], some?: ReadonlySet<string>): string[] => [
  ...new Set(nodes.flatMap(({ id, product }) => (some?.has(id) === false ? [] : [product.id]))),
]

/** Variants of what is looked for, page by page, each alive that is `near` the window, the newest change first. One that is looked for no more is left out at once. */
export const useStock = (filter: StockFilter, moves: Moves, near?: readonly string[]) => {
  const variables = useMemo(() => ({ filter, first: PAGE }), [filter])
  const pages = usePages(Stock, variables, connection)
  const { nodes, position, stale } = pages
  const ids = useMemo(() => productsOf(nodes), [nodes])
  const watched = useMemo(() => (near ? productsOf(nodes, new Set(near)) : ids), [nodes, near, ids])
  useLive('catalog', 'product', watched, { from: position, type: 'Product', skip: ids.length === 0 })
  // a variant has come into the list or left it
  useChanges(
    useStockCounts(),
    useCallback(({ members }: StockCounts) => members[filter.view], [filter.view]),
    pages,
  )
  const products = useRows<ProductView>('Product', ids)
  const rows = useMemo(() => {
    const lines = nodes.flatMap(({ id, product }) => stockRow(products.get(product.id) ?? product, id, moves) ?? [])
    const still = lines.filter(({ product, variant }) => stale || standsIn(product, variant)[filter.view])
    return still.toSorted((a, b) => lastChange(b).localeCompare(lastChange(a)))
  }, [nodes, products, moves, stale, filter.view])
  return { ...pages, rows, count: pages.data?.stock.count }
}
