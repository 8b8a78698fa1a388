import ArrowDownIcon from 'lucide-react/icons/arrow-down'
import ArrowUpIcon from 'lucide-react/icons/arrow-up'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Checkbox } from '../choices/checkbox.tsx'
import type { Column } from './columns.ts'

const Head = <Row,>({ column, still }: { column: Column<Row>; still: boolean }) => {
  const sorted = column.sort && (column.sort === 'up' ? 'ascending' : 'descending')
  const Arrow = column.sort === 'up' ? ArrowUpIcon : ArrowDownIcon
  const words = (
    <>
      {column.head}
      {column.sort && <Arrow className="jt-icon" aria-hidden />}
    </>
  )
  return (
    <div role="columnheader" aria-sort={sorted} className={classNames('jt-th', column.align === 'end' && 'jt-td-end')}>
      {column.onSort && !still ? (
        <button type="button" onClick={column.onSort}>
          {words}
        </button>
      ) : (
        words
      )}
    </div>
  )
}

type HeadProps<Row> = {
  columns: Column<Row>[]
  select: { all: boolean; some: boolean; label: string; onChange: () => void } | null
  hidden: boolean
  bar?: ReactNode
}

/**
 * The sticky head; over folded rows it is only read out, so nothing in it can be pressed. Under it the bar of waiting rows. Its place is kept while nothing waits: a bar that appears must not move the rows.
 */
export const TableHead = <Row,>({ columns, select, hidden, bar }: HeadProps<Row>) => (
  <div role="rowgroup" className="jt-thead">
    <div role="row" aria-rowindex={1} className={classNames('jt-tr jt-tr-head', hidden && 'jt-out-of-sight')}>
      {select && !hidden && (
        <div role="columnheader" className="jt-th jt-td-select">
          <Checkbox hideLabel label={select.label} checked={select.all} some={select.some} onChange={select.onChange} />
        </div>
      )}
      {columns.map((column) => (
        <Head key={column.id} column={column} still={hidden} />
      ))}
    </div>
    {bar !== undefined && (
      <div role="row" className="jt-thead-bar">
        <div role="gridcell">{bar}</div>
      </div>
    )}
  </div>
)
