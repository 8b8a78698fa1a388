import { type Column, SearchField, Tabs } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'
import { ColumnChooser } from './columns/column-chooser.tsx'
import css from './staff-orders.module.css'
import type { LookedFor } from './use-looked-for.ts'

const lifecycles = ['PLACED', 'CONFIRMED', 'COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const

type ListToolsProps = LookedFor & {
  look: (change: Partial<LookedFor>) => void
  columns: Column<OrderView>[]
  hidden: ReadonlySet<string>
  onShow: (id: string, shown: boolean) => void
}

/** Tabs by lifecycle, the search, the columns. */
export const ListTools = ({ text, lifecycle, look, columns, hidden, onShow }: ListToolsProps) => {
  const t = useWords()
  return (
    <>
      <div className="jt-toolbar">
        <Tabs
          label={t.head.lifecycle}
          value={lifecycle}
          onChange={(id) => look({ lifecycle: id })}
          items={[{ id: '', label: t.all }, ...lifecycles.map((id) => ({ id, label: t.lifecycle[id] }))]}
        />
      </div>
      <div className={`jt-toolbar ${css.tools}`}>
        <SearchField label={t.search} placeholder={t.searchOrders} value={text} onSearch={(next) => look({ text: next })} clearLabel={t.clear} kbd="/" />
        <span className="jt-toolbar-end">
          <ColumnChooser columns={columns} hidden={hidden} onShow={onShow} />
        </span>
      </div>
    </>
  )
}
