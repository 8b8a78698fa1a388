import { formatNumber, navigate, useLocale } from '@jangteo/mfe-kit'
import { Button, SearchField, Tabs } from '@jangteo/ui'
import { CategoryFilter } from '../product/in-lists/category-filter.tsx'
import { useProductCounts } from '../product/use-product-pages.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './product-table.module.css'
import type { LookedFor } from './use-looked-for.ts'
import PlusIcon from 'lucide-react/icons/plus'

const order = ['', 'PUBLISHED', 'DRAFT', 'ARCHIVED'] as const

/** Tabs by status with their counts, the search, the category, and the way to a new product. */
export const TableTools = ({ text, status, category, look }: Omit<LookedFor, 'sort'> & { look: (change: Partial<LookedFor>) => void }) => {
  const t = useStaffWords()
  const locale = useLocale()
  const counts = useProductCounts()
  const items = order.map((id) => ({ id, label: id === '' ? t.all : t.status[id], count: counts && formatNumber(counts[id || 'ALL'], locale) }))
  return (
    <>
      <div className={`jt-toolbar ${css.views}`}>
        <Tabs label={t.head.status} value={status} onChange={(id) => look({ status: order.find((one) => one === id) ?? '' })} items={items} waiting={!counts} />
        <Button className="jt-toolbar-end" variant="primary" size="toolbar" icon={PlusIcon} onClick={() => navigate('/catalog/manage/new')}>
          {t.createProduct}
        </Button>
      </div>
      <div className={`jt-toolbar ${css.tools}`}>
        <SearchField label={t.searchShort} placeholder={t.searchStock} value={text} onSearch={(next) => look({ text: next })} clearLabel={t.clear} kbd="/" />
        <CategoryFilter chosen={category ? [category] : []} onChange={(chosen) => look({ category: chosen.at(-1) ?? '' })} />
      </div>
    </>
  )
}
