import { announceNews, formatNumber, useLocale, useSearchParams, useTitle } from '@jangteo/mfe-kit'
import { Button, Changed, EmptyState, GatherBar, LoadingBlocks, PageHead, SearchField, Select, Tabs, useMedia, Wrap } from '@jangteo/ui'
import { useEffect, useMemo } from 'react'
import { categoryName } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { Filters } from './facets/filters.tsx'
import { InForce } from './facets/in-force.tsx'
import { NarrowFilters } from './facets/narrow-filters.tsx'
import { QuickChips } from './facets/quick-chips.tsx'
import css from './product-list.module.css'
import { Results } from './results.tsx'
import { filterOf, readSearch, type Search, sorts, writeSearch } from './search.ts'
import { useArrived } from './use-arrived.ts'
import { useFound } from './use-found.ts'

/** What is looked for, and how to look for something else. */
const useSearch = () => {
  const [params, setParams] = useSearchParams()
  const key = params.toString()
  const search = useMemo(() => readSearch(new URLSearchParams(key)), [key])
  const look = (change: Partial<Search>) => setParams(writeSearch({ ...search, ...change }), { replace: true })
  return { search, look, lookForAll: () => setParams(new URLSearchParams()) }
}

const Sort = ({ search, look, phone }: { search: Search; look: (change: Partial<Search>) => void; phone: boolean }) => {
  const t = useWords()
  const options = sorts.map((id) => ({ id, value: id, label: t.sort[id] }))
  if (phone) return <Select bare hideLabel label={t.sorting} value={search.sort} onChange={(sort) => look({ sort })} options={options} />
  return <Tabs look="words" label={t.sorting} value={search.sort} onChange={(id) => look({ sort: sorts.find((name) => name === id) })} items={options} />
}

export const ProductListPage = () => {
  const t = useWords()
  const locale = useLocale()
  const { search, look, lookForAll } = useSearch()
  const filter = useMemo(() => filterOf(search), [search])
  const found = useFound(filter, search.sort)
  const { products, status, count, facets, own, refetch } = found
  const arrived = useArrived(products, filter, found.more, found.waiting)
  useEffect(() => announceNews('new results', arrived > 0 ? t.newResults(arrived) : ''), [arrived, t])
  const narrow = useMedia('(max-width: 1023px)')
  const phone = useMedia('(max-width: 767px)')
  const where = search.category ? categoryName(search.category, locale) : t.all
  const many = count === undefined ? '' : formatNumber(count, locale)
  const filters = { search, look, facets, own }
  useTitle(search.text || (search.category ? where : t.products))
  const body = () => {
    if (status === 'failed' && products.length === 0)
      return <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (status === 'loading' && products.length === 0) return <LoadingBlocks label={t.loading} look="cards" count={8} />
    if (products.length === 0) return <EmptyState title={t.noResults} text={t.noResultsText} action={<Button onClick={lookForAll}>{t.clearAll}</Button>} />
    const { position, hasMore, loadingMore, onMore, answers } = found
    const more = { hasMore, busy: loadingMore, onMore: () => void onMore() }
    return <Results key={answers} of={answers} products={products} position={position} filter={filter} find={search.text} {...more} />
  }
  return (
    <Wrap>
      <div className={css.columns}>
        {!narrow && (facets.length > 0 ? <Filters {...filters} /> : <div />)}
        <div className={css.results}>
          {phone && (
            <div className={css.find}>
              <SearchField size="store" label={t.search} placeholder={t.search} value={search.text} onSearch={(text) => look({ text })} clearLabel={t.clear} />
              <NarrowFilters {...filters} found={many} />
            </div>
          )}
          {phone && (facets.length > 0 ? <QuickChips {...filters} /> : <div className={css.quick} />)}
          <div className={css.head}>
            <PageHead
              title={search.text ? `‘${search.text}’` : where}
              note={
                many && (
                  <Changed value={count} own={own}>
                    {search.text && !phone ? t.foundIn(where, many) : t.found(many)}
                  </Changed>
                )
              }
            />
            <div className={css.ways}>
              <Sort search={search} look={look} phone={phone} />
              {narrow && !phone && <NarrowFilters {...filters} found={many} />}
            </div>
          </div>
          <div className={css.tools}>
            {!phone && <InForce search={search} look={look} />}
            <GatherBar
              look={phone ? 'ink' : 'pill'}
              count={arrived}
              label={phone ? t.newResultsShort(arrived) : t.newResults(arrived)}
              onGather={() => void found.gather()}
            />
          </div>
          <h2 className="jt-out-of-sight">{t.products}</h2>
          {body()}
        </div>
      </div>
    </Wrap>
  )
}
