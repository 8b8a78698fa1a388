import { announceNews, formatNumber, useGauge, useLocale, useSearchParams, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, GatherBar, LoadingBlocks, PageHead, Pager, ProductGrid, Tabs, useMedia, Wrap } from '@jangteo/ui'
import { useEffect, useMemo, useState } from 'react'
import { LiveCard } from '../product/live-card.tsx'
import { categoryName } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { Filters } from './filters.tsx'
import { InForce } from './in-force.tsx'
import { NarrowFilters } from './narrow-filters.tsx'
import css from './product-list.module.css'
import { filterOf, readSearch, type Search, sorts, writeSearch } from './search.ts'
import { useProductPages } from '../product/use-product-pages.ts'

type ProductsGauge = { count: number }

/** How many products came since this page was fetched. */
const useArrived = (position: string | null): number => {
  const gauge = useGauge<ProductsGauge>('catalog', 'products')
  const [base, setBase] = useState<{ position: string | null; count: number } | null>(null)
  if (gauge && base?.position !== position) setBase({ position, count: gauge.count })
  return gauge && base ? Math.max(0, gauge.count - base.count) : 0
}

export const ProductListPage = () => {
  const t = useWords()
  const locale = useLocale()
  const [params, setParams] = useSearchParams()
  const key = params.toString()
  const search = useMemo(() => readSearch(new URLSearchParams(key)), [key])
  const filter = useMemo(() => filterOf(search), [search])
  const { rows, count, status, hasMore, loadingMore, onMore, refetch, position } = useProductPages(filter, search.sort)
  const arrived = useArrived(position)
  const look = (change: Partial<Search>) => setParams(writeSearch({ ...search, ...change }), { replace: true })
  useEffect(() => announceNews('new results', arrived > 0 ? t.newResults(arrived) : ''), [arrived, t])
  const narrow = useMedia('(max-width: 1023px)')
  const where = search.category ? categoryName(search.category, locale) : t.all
  const found = count ? `${formatNumber(count.value, locale)}${count.capped ? '+' : ''}` : ''
  useTitle(search.text || (search.category ? where : t.products))
  const body = () => {
    if (status === 'failed' && rows.length === 0) return <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (status === 'loading' && rows.length === 0) return <LoadingBlocks label={t.loading} look="cards" count={8} />
    if (rows.length === 0)
      return <EmptyState title={t.noResults} text={t.noResultsText} action={<Button onClick={() => setParams(new URLSearchParams())}>{t.clearAll}</Button>} />
    return (
      <>
        <ProductGrid label={t.products}>
          {rows.map((product, index) => (
            <LiveCard key={product.id} product={product} find={search.text} eager={index < 8} />
          ))}
        </ProductGrid>
        {hasMore && <Pager label={t.more} onMore={() => void onMore()} busy={loadingMore} />}
      </>
    )
  }
  return (
    <Wrap>
      <div className={css.columns}>
        {!narrow && <Filters search={search} look={look} />}
        <div className={css.results}>
          <div className={css.head}>
            <PageHead title={search.text ? `‘${search.text}’` : where} note={found && (search.text ? t.foundIn(where, found) : t.found(found))} />
            {narrow && <NarrowFilters search={search} look={look} found={found} />}
            <Tabs
              look="words"
              label={t.sort[search.sort]}
              value={search.sort}
              onChange={(sort) => look({ sort: sorts.find((name) => name === sort) })}
              items={sorts.map((id) => ({ id, label: t.sort[id] }))}
            />
          </div>
          <div className={css.tools}>
            <InForce search={search} look={look} />
            <GatherBar look="pill" count={arrived} label={t.newResults(arrived)} onGather={() => void refetch()} />
          </div>
          <h2 className="jt-out-of-sight">{t.products}</h2>
          {body()}
        </div>
      </div>
    </Wrap>
  )
}
