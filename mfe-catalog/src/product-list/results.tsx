import { useKept } from '@jangteo/mfe-kit'
import { Pager, ProductGrid } from '@jangteo/ui'
import { memo, useEffect, useMemo, useRef } from 'react'
import { LiveCard } from '../product/live-card.tsx'
import type { ProductFilter } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import { matches } from './matches.ts'
import css from './product-list.module.css'
import { PAGE } from './use-found.ts'
import { useNear } from './use-near.ts'

type BatchProps = { products: ProductView[]; position: string | null; filter: ProductFilter; find: string; eager: boolean }

/** The cards of some rows, alive. One that no longer matches, or may not be seen any more, stays where it is. */
const Cards = ({ products, position, filter, find, eager }: BatchProps) => {
  const rows = new Map(useLiveProducts(products, position).map((row) => [row.id, row]))
  return (
    <ProductGrid>
      {products.map((product, index) => {
        const row = rows.get(product.id)
        const outside = !row || !matches(row, filter)
        return <LiveCard key={product.id} product={row ?? product} outside={outside} find={find} eager={eager && index < 8} />
      })}
    </ProductGrid>
  )
}

/** Cards far from the window are not there, only their height is: ten thousand results weigh as much as fifty. */
const Batch = memo(({ heights, at, ...cards }: BatchProps & { heights: Map<number, number>; at: number }) => {
  const box = useRef<HTMLDivElement>(null)
  const near = useNear(box, !heights.has(at), (height) => heights.set(at, height))
  return (
    <div ref={box} style={near ? undefined : { height: heights.get(at) }}>
      {near && <Cards {...cards} />}
    </div>
  )
})

const batches = (products: ProductView[]): ProductView[][] =>
  Array.from({ length: Math.ceil(products.length / PAGE) }, (_, at) => products.slice(at * PAGE, (at + 1) * PAGE))

type ResultsProps = Omit<BatchProps, 'eager'> & { of: string; hasMore: boolean; busy: boolean; onMore: () => void }

/** All results of one question so far; the next ones are fetched before one comes to the end. */
export const Results = ({ of, products, hasMore, busy, onMore, ...shared }: ResultsProps) => {
  const t = useWords()
  const { heights } = useKept(`heights ${of}`, () => ({ heights: new Map<number, number>() }))
  const parts = useMemo(() => batches(products), [products])
  const end = useRef<HTMLDivElement>(null)
  const nearEnd = useNear(end, false)
  const asked = useRef(0)
  useEffect(() => {
    // once for each length: a page that could not be fetched is asked for again by hand
    if (!nearEnd || !hasMore || busy || asked.current === products.length) return
    asked.current = products.length
    onMore()
  }, [nearEnd, hasMore, busy, products.length, onMore])
  return (
    <section aria-label={t.products} className={css.batches}>
      {parts.map((part, at) => (
        <Batch key={at} products={part} heights={heights} at={at} eager={at === 0} {...shared} />
      ))}
      <div ref={end}>{hasMore && <Pager label={t.more} onMore={onMore} busy={busy} />}</div>
    </section>
  )
}
