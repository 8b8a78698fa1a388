import { type Column, SearchField } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { ColumnChooser } from './columns/column-chooser.tsx'
import { FilterChips, type FilterProps } from './filters/filter-chips.tsx'
import css from './staff-orders.module.css'

type ListToolsProps = FilterProps & { columns: Column<OrderView>[]; hidden: ReadonlySet<string>; onShow: (id: string, shown: boolean) => void }

/** The search, the conditions, the columns. */
export const ListTools = ({ columns, hidden, onShow, ...filters }: ListToolsProps) => {
  const t = useStaffWords()
  const { lookedFor, look, seesMoney } = filters
  const search = (text: string) => look({ text })
  return (
    <div className={`jt-toolbar ${css.tools}`}>
      <SearchField
        label={t.search}
        placeholder={seesMoney ? t.searchOrders : t.searchParcels}
        value={lookedFor.text ?? ''}
        onSearch={search}
        clearLabel={t.clear}
        kbd="/"
      />
      <FilterChips {...filters} />
      <span className="jt-toolbar-end">
        <ColumnChooser columns={columns} hidden={hidden} onShow={onShow} />
      </span>
    </div>
  )
}
