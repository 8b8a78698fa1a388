import { formatNumber, useLocale, useSearchParams, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, type Column, DataTable, EmptyState, SearchField, StockBar, Thumb, useGather } from '@jangteo/ui'
import { useMemo } from 'react'
import { FEW } from '../product/news.ts'
import type { ProductFilter } from '../product/product.graphql.ts'
import { useProductPages } from '../product/use-product-pages.ts'
import { useWords } from '../words/use-words.ts'
import { pictureOf, titleOf } from '../product/product-view.ts'
import { StockPanel } from './stock-panel.tsx'
import { type StockRow, stockRows } from './stock-row.ts'
import css from './stock.module.css'

const idOf = (row: StockRow) => row.id
const heightOf = (row: StockRow) => Math.max(20, row.variant.onHand ?? 0)

const useColumns = (): Column<StockRow>[] => {
  const t = useWords()
  const locale = useLocale()
  return useMemo(() => {
    const figure = (id: 'onHand' | 'reserved' | 'available', strong?: boolean): Column<StockRow> => ({
      id,
      head: t.head[id],
      cell: ({ variant }) => formatNumber(variant[id] ?? 0, locale),
      value: ({ variant }) => variant[id],
      width: 76,
      align: 'end',
      strong,
      fold: id === 'available' ? 'first' : 'hide',
    })
    return [
      {
        id: 'product',
        head: t.head.product,
        cell: ({ product, name }) => (
          <span className={css.product}>
            <Thumb src={pictureOf(product)} size={24} />
            <span>
              {titleOf(product, locale)} <small>{name}</small>
            </span>
          </span>
        ),
        width: 'fill',
        strong: true,
        fold: 'first',
      },
      { id: 'sku', head: 'SKU', cell: ({ variant }) => <span className={css.sku}>{variant.sku}</span>, width: 148, fold: 'second' },
      figure('onHand'),
      figure('reserved'),
      figure('available', true),
      {
        id: 'bar',
        head: <span className="jt-out-of-sight">{t.stock}</span>,
        cell: (row) => (
          <StockBar
            label={`${t.head.available} ${row.variant.available}`}
            available={row.variant.available}
            reserved={row.variant.reserved ?? 0}
            alarm={FEW}
            max={heightOf(row)}
          />
        ),
        width: 130,
        fold: 'second',
      },
    ]
  }, [t, locale])
}

/** Stock of every variant, alive; one that is opened shows its ledger and takes goods in or puts the figure right. */
export const StockPage = () => {
  const t = useWords()
  const locale = useLocale()
  const { may } = useSession()
  const [params, setParams] = useSearchParams()
  const [text, open] = ['text', 'variant'].map((name) => params.get(name) ?? '') as [string, string]
  const filter = useMemo<ProductFilter>(() => ({ text: text || undefined }), [text])
  const { rows, count, status, hasMore, onMore, refetch, answers } = useProductPages(filter, 'NEWEST')
  const lines = useMemo(() => stockRows(rows), [rows])
  const { shown, listProps } = useGather({ rows: lines, id: idOf, key: answers })
  const columns = useColumns()
  const opened = lines.find(({ id }) => id === open)
  useTitle(t.stock)
  const look = (change: Record<string, string>) =>
    setParams(new URLSearchParams(Object.entries({ text, variant: open, ...change }).filter(([, value]) => value)), { replace: true })
  if (!may('read-stock'))
    return (
      <div className="jt-staff-page-body">
        <EmptyState wholePage title={t.noProduct} />
      </div>
    )
  return (
    <div className={opened ? css.split : css.whole}>
      <div className="jt-staff-full">
        <h1 className="jt-out-of-sight">{t.stock}</h1>
        <div className={`jt-toolbar ${css.tools}`}>
          <SearchField label={t.searchShort} placeholder={t.search} value={text} onSearch={(next) => look({ text: next })} clearLabel={t.clear} kbd="/" />
        </div>
        <div className="jt-staff-list" {...listProps}>
          <DataTable
            label={t.stock}
            rows={shown}
            id={idOf}
            columns={columns}
            rowHeight={37}
            active={open || undefined}
            onOpen={(row) => look({ variant: row.id })}
            loading={status === 'loading' && lines.length === 0}
            loadingLabel={t.loading}
            empty={
              status === 'failed' ? (
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
      {opened && <StockPanel key={opened.id} row={opened} onClose={() => look({ variant: '' })} />}
    </div>
  )
}
