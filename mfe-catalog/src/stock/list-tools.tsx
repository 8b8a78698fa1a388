import { stockViews, type StockView } from '@jangteo/contracts/catalog/stock-standing'
import { formatNumber, useLocale } from '@jangteo/mfe-kit'
import { SearchField, Tabs } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { CategoryFilter } from '../product/in-lists/category-filter.tsx'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './stock.module.css'
import type { LookedFor } from './use-looked-for.ts'
import { useStockCounts } from './use-stock.ts'

type Tools = Pick<LookedFor, 'view' | 'text' | 'categories'> & { look: (change: Partial<LookedFor>) => void; news: ReactNode }

const Legend = () => {
  const t = useStaffWords()
  return (
    <p className={css.legend} aria-hidden="true">
      <span className={css.free}>{t.head.available}</span>
      <span className={css.held}>{t.held}</span>
      <span className={css.alarm}>{t.alarm}</span>
    </p>
  )
}

/** The lists with their counts, the search, the categories, what the bars mean. */
export const ListTools = ({ view, text, categories, look, news }: Tools) => {
  const t = useStaffWords()
  const locale = useLocale()
  const counts = useStockCounts()
  const items = stockViews.map((id) => ({ id, label: t.stockView[id], count: counts && formatNumber(counts[id], locale) }))
  return (
    <>
      <div className="jt-toolbar">
        <Tabs label={t.stock} value={view} onChange={(id) => look({ view: id as StockView })} items={items} waiting={!counts} />
      </div>
      <div className={`jt-toolbar ${css.tools}`}>
        <SearchField label={t.searchShort} placeholder={t.searchStock} value={text} onSearch={(next) => look({ text: next })} clearLabel={t.clear} kbd="/" />
        <CategoryFilter chosen={categories} onChange={(next) => look({ categories: next })} />
        <span className={`jt-toolbar-end ${css.end}`}>
          {news}
          <Legend />
        </span>
      </div>
    </>
  )
}
