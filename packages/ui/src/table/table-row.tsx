import { memo, type MouseEvent, type ReactNode } from 'react'
import { PlainLink } from '../acting/link.tsx'
import { classNames } from '../class-names.ts'
import { Checkbox } from '../choices/checkbox.tsx'
import { changedClass, useChanged } from '../news/use-changed.ts'
import { foldedLines, type Column } from './columns.ts'

type CellProps<Row> = { row: Row; column: Column<Row>; href?: string; own?: boolean }

/** Only an element can end in an ellipsis, and a figure that lost its first digits is another figure. */
const shortened = (content: ReactNode) => (typeof content === 'string' ? <span title={content}>{content}</span> : content)

const Cell = <Row,>({ row, column, href, own }: CellProps<Row>) => {
  const stage = useChanged(column.value?.(row), { own })
  const look = classNames(
    'jt-td',
    column.align === 'end' && 'jt-td-end',
    column.strong && 'jt-td-strong',
    column.width === 'fill' && 'jt-td-fill',
    changedClass(stage),
  )
  return (
    <div role="gridcell" className={look} data-changed={stage ?? undefined}>
      {href === undefined ? (
        shortened(column.cell(row))
      ) : (
        <PlainLink href={href} tabIndex={-1} className="jt-td-link">
          {column.cell(row)}
        </PlainLink>
      )}
    </div>
  )
}

/** Everything a row needs; the callbacks must keep their identity. */
export type RowProps<Row> = {
  row: Row
  rowId: string
  domId: string
  index: number
  top: number | null
  height: number
  columns: Column<Row>[]
  href?: string
  folded: boolean
  active: boolean
  selected: boolean | null
  dimmed: boolean
  selectLabel?: string
  own?: (row: Row, columnId: string) => boolean
  onPress: (index: number, rowId: string, event: MouseEvent) => void
  /** `range`: all rows since the last one chosen. */
  onToggle: (rowId: string, range: boolean) => void
}

const Cells = <Row,>({ row, columns, href, own }: Pick<RowProps<Row>, 'row' | 'columns' | 'href' | 'own'>): ReactNode =>
  columns.map((column, at) => <Cell key={column.id} row={row} column={column} href={at === 0 ? href : undefined} own={own?.(row, column.id)} />)

const Folded = <Row,>({ row, columns, href, own }: Pick<RowProps<Row>, 'row' | 'columns' | 'href' | 'own'>) => {
  const { first, second } = foldedLines(columns)
  return (
    <div className="jt-tr-folded" role="presentation">
      <div className="jt-tr-first" role="presentation">
        <Cells row={row} columns={first} href={href} own={own} />
      </div>
      <div className="jt-tr-second" role="presentation">
        <Cells row={row} columns={second} own={own} />
      </div>
    </div>
  )
}

const TableRowDraft = <Row,>(props: RowProps<Row>) => {
  const { index, top, height, active, selected, dimmed, folded } = props
  return (
    <div
      role="row"
      id={props.domId}
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      className={classNames('jt-tr', active && 'jt-tr-active', selected && 'jt-tr-selected', dimmed && 'jt-tr-dimmed')}
      style={top === null ? { '--row': `${height}px` } : { '--row': `${height}px`, transform: `translateY(${top}px)`, position: 'absolute' }}
      onClick={(event) => props.onPress(index, props.rowId, event)}
    >
      {selected !== null && (
        <div role="gridcell" className="jt-td jt-td-select">
          <Checkbox
            hideLabel
            label={props.selectLabel ?? props.rowId}
            checked={selected}
            tabIndex={-1}
            onClick={(event) => props.onToggle(props.rowId, event.shiftKey)}
          />
        </div>
      )}
      {folded ? <Folded {...props} /> : <Cells {...props} />}
    </div>
  )
}

/** One drawn row. Memoised: a changed row is drawn alone. */
export const TableRow = memo(TableRowDraft) as typeof TableRowDraft
