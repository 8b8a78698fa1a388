import { categories } from '@jangteo/contracts/catalog/product'
import { formatNumber, navigate, useLocale, useSearchParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, type Column, DataTable, EmptyState, PlusIcon, SearchField, Select, Tabs, Tag, Thumb, useGather } from '@jangteo/ui'
import { useMemo } from 'react'
import type { ProductFilter } from '../product/product.graphql.ts'
import { availableOf, categoryName, categoryOf, pictureOf, type ProductView, titleOf } from '../product/product-view.ts'
import { useProductPages } from '../product/use-product-pages.ts'
import { useWords } from '../words/use-words.ts'
import css from './product-table.module.css'

const statuses = ['PUBLISHED', 'DRAFT', 'ARCHIVED'] as const
const tones = { PUBLISHED: 'jade', DRAFT: 'gold', ARCHIVED: 'plain' } as const
const idOf = (product: ProductView) => product.id

const useColumns = (): Column<ProductView>[] => {
  const t = useWords()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'product',
        head: t.head.product,
        cell: (product) => (
          <span className={css.product}>
            <Thumb src={pictureOf(product)} size={24} />
            <span>{titleOf(product, locale)}</span>
          </span>
        ),
        width: 'fill',
        strong: true,
        fold: 'first',
      },
      { id: 'category', head: t.head.category, cell: (product) => categoryName(categoryOf(product), locale), width: 120 },
      {
        id: 'status',
        head: t.head.status,
        cell: (product) => (
          <span className={css.status}>
            <Tag tone={tones[product.status]}>{t.status[product.status]}</Tag>
          </span>
        ),
        value: (product) => product.status,
        width: 120,
        fold: 'second',
      },
      { id: 'variants', head: t.head.variants, cell: (product) => product.variants.length, width: 80, align: 'end' },
      {
        id: 'available',
        head: t.head.available,
        cell: (product) => formatNumber(availableOf(product), locale),
        value: availableOf,
        width: 110,
        align: 'end',
        fold: 'second',
      },
      {
        id: 'price',
        head: t.head.price,
        cell: (product) => formatNumber(product.priceFrom, locale),
        value: (product) => product.priceFrom,
        width: 120,
        align: 'end',
        strong: true,
        fold: 'first',
      },
    ],
    [t, locale],
  )
}

/** All products for staff; drafts and archived ones too. */
export const ProductTablePage = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const [params, setParams] = useSearchParams()
  const [text, status, category] = ['text', 'status', 'category'].map((name) => params.get(name) ?? '') as [string, string, string]
  const filter = useMemo<ProductFilter>(
    () => ({ text: text || undefined, status: status || undefined, category: category || undefined }),
    [text, status, category],
  )
  const { rows, count, hasMore, onMore, status: loading, refetch, answers } = useProductPages(filter, 'NEWEST')
  const { shown, listProps } = useGather({ rows, id: idOf, key: answers })
  const columns = useColumns()
  useTitle(t.products)
  const look = (change: Record<string, string>) =>
    setParams(new URLSearchParams(Object.entries({ text, status, category, ...change }).filter(([, value]) => value)), { replace: true })
  if (!may('edit-products'))
    return (
      <div className="jt-staff-page-body">
        <EmptyState wholePage title={t.noProduct} text={t.noProductText} />
      </div>
    )
  return (
    <div className="jt-staff-full">
      <h1 className="jt-out-of-sight">{t.products}</h1>
      <div className="jt-toolbar">
        <Tabs
          label={t.head.status}
          value={status}
          onChange={(id) => look({ status: id })}
          items={[{ id: '', label: t.all }, ...statuses.map((id) => ({ id, label: t.status[id] }))]}
        />
        <Button className="jt-toolbar-end" variant="primary" size="toolbar" icon={PlusIcon} onClick={() => navigate('/catalog/manage/new')}>
          {t.createProduct}
        </Button>
      </div>
      <div className={`jt-toolbar ${css.tools}`}>
        <SearchField label={t.searchShort} placeholder={t.search} value={text} onSearch={(next) => look({ text: next })} clearLabel={t.clear} kbd="/" />
        <Select
          label={t.category}
          hideLabel
          value={category}
          onChange={(next) => look({ category: next })}
          options={[{ value: '', label: t.all }, ...categories.map(({ slug, [locale]: label }) => ({ value: slug, label }))]}
        />
      </div>
      <div className="jt-staff-list" {...listProps}>
        <DataTable
          label={t.products}
          rows={shown}
          id={idOf}
          columns={columns}
          href={(product) => `/catalog/manage/${product.id}`}
          total={count?.value}
          loading={loading === 'loading' && rows.length === 0}
          loadingLabel={t.loading}
          empty={
            loading === 'failed' ? (
              <EmptyState title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
            ) : (
              <EmptyState title={t.nothingHere} />
            )
          }
          onEnd={() => hasMore && void onMore()}
        />
      </div>
      <footer className={css.foot}>{count && t.found(`${formatNumber(count.value, locale)}${count.capped ? '+' : ''}`)}</footer>
    </div>
  )
}
