import { type SlotProps, useQuery } from '@jangteo/mfe-kit'
import { ProductGrid, SectionHead } from '@jangteo/ui'
import { useMemo } from 'react'
import { CatalogTag } from '../product/catalog-tag.tsx'
import { LiveCard } from '../product/live-card.tsx'
import { OneProduct, Products } from '../product/product.graphql.ts'
import { categoryOf } from '../product/product-view.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import css from './goes-with.module.css'

const CARDS = 5

/** Fills `order.below`: what stands on the same shelf as the order's first piece, can be had now, and is not in the order. */
export const GoesWith = ({ productIds }: SlotProps['order.below']) => {
  const t = useWords()
  const [first = ''] = productIds
  const { data: known } = useQuery(OneProduct, { id: first }, { skip: first === '' })
  const category = known?.product ? categoryOf(known.product) : undefined
  const shelf = useQuery(Products, { filter: { category, inStock: true }, sort: 'NEWEST', first: CARDS + productIds.length }, { skip: !category })
  const others = useMemo(() => shelf.data?.products.nodes.filter(({ id }) => !productIds.includes(id)).slice(0, CARDS), [shelf.data, productIds])
  const rows = useLiveProducts(others, shelf.position)
  if (rows.length === 0) return null
  return (
    <section className={css.below}>
      <SectionHead title={t.together} actions={<CatalogTag />} />
      <ProductGrid columns={5} label={t.together}>
        {rows.map((product) => (
          <LiveCard key={product.id} product={product} ratio="wide" />
        ))}
      </ProductGrid>
    </section>
  )
}
