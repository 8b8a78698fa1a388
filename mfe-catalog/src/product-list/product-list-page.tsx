import { announceNews, formatNumber, useLocale, useSearchParams, useTitle } from '@jangteo/mfe-kit'
import { Button, Changed, EmptyState, GatherBar, LoadingBlocks, PageHead, SearchField, Select, Tabs, useMedia, Wrap } from '@jangteo/ui'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { ProductFilter } from '../product/product.graphql.ts'
import { categoryName } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { Filters, type FiltersProps } from './facets/filters.tsx'
import { InForce } from './facets/in-force.tsx'
import { NarrowFilters } from './facets/narrow-filters.tsx'
import { QuickChips } from './facets/quick-chips.tsx'
import css from './product-list.module.css'
import { Results } from './results.tsx'
import { filterOf, readSearch, type Search, sorts, writeSearch } from './search.ts'
import { useArrived } from './use-arrived.ts'
import { type Found, useFound } from './use-found.ts'

/** What is looked for, and how to look for something else. */
const useSearch = () => {
  const [params, setParams] = useSearchParams()
  const key = params.toString()
  const search = useMemo(() => readSearch(new URLSearchParams(key)), [key])
  const look = (change: Partial<Search>) => setParams(writeSearch({ ...search, ...change }), { replace: true })
  return { search, look, lookForAll: () => setParams(new URLSearchParams()) }
}

type SortProps = { search: Search; look: (change: Partial<Search>) => void; phone: boolean }

const Sort = ({ search, look, phone }: SortProps) => {
  const t = useWords()
  const options = sorts.map((id) => ({ id, value: id, label: t.sort[id] }))
  if (phone) return <Select bare hideLabel label={t.sorting} value={search.sort} onChange={(sort) => look({ sort })} options={options} />
  return <Tabs look="words" label={t.sorting} value={search.sort} onChange={(id) => look({ sort: sorts.find((name) => name === id) })} items={options} />
}

/** On the phone the words and the nearest filters stand above everything. */
const PhoneSearch = (props: FiltersProps & { found: string }) => {
  const t = useWords()
  const { search, look, facets } = props
  return (
    <>
      <div className={css.find}>
        <SearchField size="store" label={t.search} placeholder={t.search} value={search.text} onSearch={(text) => look({ text })} clearLabel={t.clear} />
        <NarrowFilters {...props} />
      </div>
      {facets.length > 0 ? <QuickChips {...props} /> : <div className={css.quick} />}
    </>
  )
}

type HeadProps = SortProps & { found: Found; many: string; children: ReactNode }

/** What the list is called, how much it holds, and in which order. */
const Head = ({ search, look, phone, found: { count, own }, many, children }: HeadProps) => {
  const t = useWords()
  const locale = useLocale()
  const where = search.category ? categoryName(search.category, locale) : t.all
  useTitle(search.text || (search.category ? where : t.products))
  const note = many && (
    <Changed value={count} own={own}>
      {search.text && !phone ? t.foundIn(where, many) : t.found(many)}
    </Changed>
  )
  return (
    <div className={css.head}>
      <PageHead title={search.text ? `‘${search.text}’` : where} note={note} />
      <div className={css.ways}>
        <Sort search={search} look={look} phone={phone} />
        {children}
      </div>
    </div>
  )
}

/** Results that have come since, which wait for a press; also said aloud. */
const Arrived = ({ found, filter, phone }: { found: Found; filter: ProductFilter; phone: boolean }) => {
  const t = useWords()
  const arrived = useArrived(found.products, filter, found.more, found.waiting)
  useEffect(() => announceNews('new results', arrived > 0 ? t.newResults(arrived) : ''), [arrived, t])
  const label = phone ? t.newResultsShort(arrived) : t.newResults(arrived)
  return <GatherBar look={phone ? 'ink' : 'pill'} count={arrived} label={label} onGather={() => void found.gather()} />
}

type AnswerProps = { found: Found; filter: ProductFilter; find: string; lookForAll: () => void }

/** The results, or why there are none. */
const Answer = ({ found, filter, find, lookForAll }: AnswerProps) => {
  const t = useWords()
  const { products, status, refetch, position, hasMore, loadingMore, onMore, answers } = found
  if (products.length > 0) {
    const more = { hasMore, busy: loadingMore, onMore: () => void onMore() }
    return <Results key={answers} of={answers} products={products} position={position} filter={filter} find={find} {...more} />
  }
  if (status === 'failed') return <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
  if (status === 'loading') return <LoadingBlocks label={t.loading} look="cards" count={8} />
  return <EmptyState title={t.noResults} text={t.noResultsText} action={<Button onClick={lookForAll}>{t.clearAll}</Button>} />
}

export const ProductListPage = () => {
  const t = useWords()
  const locale = useLocale()
  const { search, look, lookForAll } = useSearch()
  const filter = useMemo(() => filterOf(search), [search])
  const found = useFound(filter, search.sort)
  const { count, facets, own } = found
  const narrow = useMedia('(max-width: 1023px)')
  const phone = useMedia('(max-width: 767px)')
  const many = count === undefined ? '' : formatNumber(count, locale)
  const filters = { search, look, facets, own }
  return (
    <Wrap>
      <div className={css.columns}>
        {!narrow && (facets.length > 0 ? <Filters {...filters} /> : <div />)}
        <div className={css.results}>
          {phone && <PhoneSearch {...filters} found={many} />}
          <Head search={search} look={look} phone={phone} found={found} many={many}>
            {narrow && !phone && <NarrowFilters {...filters} found={many} />}
          </Head>
          <div className={css.tools}>
            {!phone && <InForce {...filters} />}
            <Arrived found={found} filter={filter} phone={phone} />
          </div>
          <h2 className="jt-out-of-sight">{t.products}</h2>
          <Answer found={found} filter={filter} find={search.text} lookForAll={lookForAll} />
        </div>
      </div>
    </Wrap>
  )
}
