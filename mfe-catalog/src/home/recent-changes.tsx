import { announceNews, PlaceLoading, useGauge, useQuery } from '@jangteo/mfe-kit'
import { GatherBar, ProductGrid, SectionHead } from '@jangteo/ui'
import { useEffect, useMemo } from 'react'
import { LiveCard } from '../product/live-card.tsx'
import { RecentChanges as Recent } from '../product/product.graphql.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'

const SHOWN = 6

/** How many of what changed last is not on the page, not counting what was already too old for it. */
const useNews = (shown: readonly { id: string }[] | undefined): number => {
  const ids = useGauge<{ ids: string[] }>('catalog', 'recent-changes')?.ids
  return useMemo(() => {
    if (!ids || !shown) return 0
    const here = new Set(shown.map(({ id }) => id))
    return ids.slice(0, ids.findLastIndex((id) => here.has(id)) + 1 || ids.length).filter((id) => !here.has(id)).length
  }, [ids, shown])
}

/** Fills `home.recent`: what was added, or changed price or stock, last. Cards stay where they are; news wait until somebody asks for them. */
export const RecentChanges = () => {
  const t = useWords()
  const query = useQuery(Recent, { first: SHOWN })
  const nodes = query.data?.recentChanges.nodes
  const rows = useLiveProducts(nodes, query.position)
  const news = useNews(nodes)
  useEffect(() => announceNews('recent changes', news > 0 ? t.recentNews(news) : ''), [news, t])
  if (rows.length === 0) return query.status === 'loading' ? <PlaceLoading /> : null
  return (
    <section className={css.recent}>
      <SectionHead
        title={t.recent}
        note={t.recentNote}
        actions={<GatherBar look="pill" count={news} label={t.recentNews(news)} onGather={() => void query.refetch()} />}
      />
      <ProductGrid columns={6} label={t.recent}>
        {rows.map((product) => (
          <LiveCard key={product.id} product={product} ratio="wide" />
        ))}
      </ProductGrid>
    </section>
  )
}
