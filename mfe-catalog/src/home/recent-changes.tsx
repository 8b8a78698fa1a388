import { useQuery } from '@jangteo/mfe-kit'
import { ProductGrid, SectionHead } from '@jangteo/ui'
import { LiveCard } from '../product/live-card.tsx'
import { RecentChanges as Recent } from '../product/product.graphql.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'

/** Fills `home.recent`: what was added, or changed price or stock, last. */
export const RecentChanges = () => {
  const t = useWords()
  const query = useQuery(Recent, { first: 6 })
  const rows = useLiveProducts(query.data?.recentChanges.nodes, query.position)
  if (rows.length === 0) return null
  return (
    <section className={css.recent}>
      <SectionHead title={t.recent} note={t.recentNote} />
      <ProductGrid columns={6} label={t.recent}>
        {rows.map((product) => (
          <LiveCard key={product.id} product={product} ratio="wide" />
        ))}
      </ProductGrid>
    </section>
  )
}
